// Writes src/words/{en,es}.gen.ts from words/*.ftl: one export for each message, and a script takes only
// those it says. That all languages say the same is checked where the server is built.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from '@fluent/syntax'

const PLURALS = { one: (name) => `${name} === 1` }
const ROOTS = { en: '', es: '/es' }

/** Names of JavaScript: `zip-code` is zipCode, and what is a word of its own gets a mark. */
function camel(name) {
  const joined = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
  return ['delete', 'new', 'in', 'with', 'this', 'default'].includes(joined) ? `${joined}_` : joined
}

function literal(text) {
  return text.replace(/[\\`]|\$\{/g, '\\$&')
}

/** The names of the variables of a message, and which of them are numbers. */
function variables(pattern, found = new Map()) {
  const note = (expression) => {
    const name = nameOf(expression)
    found.set(name, found.get(name) || expression.type === 'FunctionReference')
  }
  for (const { type, expression } of pattern.elements) {
    if (type !== 'Placeable' || expression.type === 'StringLiteral') continue
    if (expression.type !== 'SelectExpression') note(expression)
    else {
      note(expression.selector)
      for (const { value } of expression.variants) variables(value, found)
    }
  }
  return found
}

function nameOf(expression) {
  return expression.type === 'FunctionReference'
    ? expression.arguments.positional[0].id.name
    : expression.id.name
}

/** The inside of a template string. */
function words(pattern, numbers) {
  return pattern.elements
    .map((element) => {
      if (element.type === 'TextElement') return literal(element.value)
      const { expression } = element
      if (expression.type === 'StringLiteral') return literal(expression.value)
      if (expression.type === 'SelectExpression') return `\${${choice(expression, numbers)}}`
      const name = nameOf(expression)
      return numbers.get(name) ? `\${numeral(${camel(name)})}` : `\${${camel(name)}}`
    })
    .join('')
}

function choice({ selector, variants }, numbers) {
  const name = nameOf(selector)
  const text = (value) => `\`${words(value, numbers)}\``
  const rest = variants.find((one) => one.default)
  return variants
    .filter((one) => !one.default)
    .map(({ key, value }) => {
      const test =
        key.type === 'NumberLiteral'
          ? `${camel(name)} === ${key.value}`
          : numbers.get(name)
            ? PLURALS[key.name](camel(name))
            : `${camel(name)} === '${key.name}'`
      return `${test} ? ${text(value)} : `
    })
    .concat(text(rest.value))
    .join('')
}

/** Whether a full stop stands behind what may end with one already, such as `9:30 p.m.` or `D.C.`. */
function mayEndTwice({ elements }) {
  return elements.some(({ type, value, expression }, i) =>
    type === 'TextElement'
      ? value.startsWith('.') && i > 0
      : expression.type === 'SelectExpression' &&
        expression.variants.some((one) => mayEndTwice(one.value)),
  )
}

/** What is between, inside and after the marks of a text; without marks nothing is divided. */
function divided(text, types, twice) {
  const once = twice ? `.replace('..', '.')` : ''
  const parts = text.split(/<\/?[a-z]+>/).map((part) => `\`${part}\`${once}`)
  return parts.length === 1 ? parts[0] : `[${parts.join(', ')}]${types ? ' as const' : ''}`
}

async function read(language) {
  const text = await readFile(new URL(`../words/${language}.ftl`, import.meta.url), 'utf8')
  const resource = parse(text, {})
  const junk = resource.body.find(({ type }) => type === 'Junk')
  if (junk)
    throw new Error(`words/${language}.ftl: ${junk.annotations[0].message}\n${junk.content}`)
  return resource.body.filter(({ type }) => type === 'Message')
}

/** What each message is in a script, by its name there; for the checker of types with these. */
export async function exports(language, types = false) {
  const all = Object.fromEntries(
    await Promise.all(Object.keys(ROOTS).map(async (code) => [code, await read(code)])),
  )
  // A number in one language is one in all.
  const kinds = new Map()
  for (const messages of Object.values(all)) {
    for (const { id, value } of messages) {
      kinds.set(id.name, variables(value, kinds.get(id.name)))
    }
  }
  const lines = all[language].map(({ id, value }) => {
    const numbers = kinds.get(id.name)
    const typed = ([name, number]) =>
      camel(name) + (types ? `: ${number ? 'number' : 'string'}` : '')
    const head = numbers.size ? `(${[...numbers].map(typed).join(', ')}) => ` : ''
    const body = divided(words(value, numbers), types, mayEndTwice(value))
    return [camel(id.name), `export const ${camel(id.name)} = ${head}${body}`]
  })
  const string = types ? ': string' : ''
  return new Map([
    ['LANGUAGE', `export const LANGUAGE${string} = '${language}'`],
    ['ROOT', `export const ROOT${string} = '${ROOTS[language]}'`],
    ...lines,
  ])
}

export async function generate() {
  for (const language of Object.keys(ROOTS)) {
    const head = [
      `// Generated from words/${language}.ftl by build/messages.mjs; do not edit.`,
      `import { count as numeral } from './number'`,
    ]
    const lines = [...head, ...(await exports(language, true)).values()]
    const file = new URL(`../src/words/${language}.gen.ts`, import.meta.url)
    await writeFile(file, `${lines.join('\n')}\n`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate()
