/** Short ways to the elements that the server has drawn. */

export function byId(id: string): HTMLElement | null {
  return document.getElementById(id)
}

/** Writes only what is different, so that nothing flickers and nothing is announced in vain. */
export function write(id: string, text: string): void {
  const element = byId(id)
  if (element && element.textContent !== text) element.textContent = text
}

export function show(id: string, visible: boolean): void {
  const element = byId(id)
  if (element) element.hidden = !visible
}

type Child = Node | string

/** An element with attributes and children. Text stays text. */
export function make(
  tag: string,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}
