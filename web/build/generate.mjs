// Writes src/api.gen.ts from openapi.json: one type for each schema, nothing that runs.
import { readFile, writeFile } from 'node:fs/promises'

const document = JSON.parse(await readFile('openapi.json', 'utf8'))

function type(schema) {
  if (schema.$ref) return schema.$ref.split('/').at(-1)
  if (schema.oneOf) return schema.oneOf.map(type).join(' | ')
  if (schema.allOf) return schema.allOf.map(type).join(' & ')
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(' | ')
  return [schema.type ?? 'unknown']
    .flat()
    .map((name) => simple(name, schema))
    .join(' | ')
}

function simple(name, schema) {
  if (name === 'integer') return 'number'
  if (name === 'array') return `(${type(schema.items ?? {})})[]`
  if (name === 'object') return schema.properties ? fields(schema) : 'Record<string, unknown>'
  return name
}

function fields(schema) {
  const required = new Set(schema.required ?? [])
  const lines = Object.entries(schema.properties).map(([name, one]) => {
    const comment = one.description ? `  /** ${one.description} */\n` : ''
    return `${comment}  ${name}${required.has(name) ? '' : '?'}: ${type(one)}`
  })
  return `{\n${lines.join('\n')}\n}`
}

const parts = Object.entries(document.components.schemas).map(([name, schema]) => {
  // Only an object can be an interface; a choice of several is a type.
  const word = schema.properties ? `interface ${name}` : `type ${name} =`
  return `/** ${schema.description ?? name} */\nexport ${word} ${type(schema)}`
})
const head = '// Generated from openapi.json by `npm run generate`; do not edit.\n\n'
await writeFile('src/api.gen.ts', `${head}${parts.join('\n\n')}\n`)
