import { each } from './lists.ts'

type Tags = HTMLElementTagNameMap
type Made<Spec extends string> = Tags[(Spec extends `${infer Tag} ${string}` ? Tag : Spec) & keyof Tags]

/** As `append`, which old libraries have put something of their own in the place of. */
export function add(to: Node, child: Node | string): void {
  to.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
}

/** `el('button close type=button', …)`: a tag, its classes and attributes; texts in it become text nodes, never markup. */
export function el<Spec extends string>(spec: Spec, ...children: (Node | string)[]): Made<Spec> {
  const words = spec.split(' ')
  const element = document.createElement(words[0] ?? '')
  each(words, (word, index) => {
    const at = word.indexOf('=')
    if (at > 0) element.setAttribute(word.slice(0, at), word.slice(at + 1))
    else if (index > 0) element.classList.add(word)
  })
  each(children, (child) => add(element, child))
  return element as Made<Spec>
}

export function label<Labelled extends Element>(element: Labelled, text: string): Labelled {
  element.setAttribute('aria-label', text)
  return element
}

/** Writes a text only where it differs, so that screen readers hear changes alone. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** Line drawings on 24 by 24, after lucide (ISC licence), as path data. */
const icons = {
  chat: 'M7.9 20A9 9 0 1 0 4 16.1L2 22z',
  down: 'm6 9 6 6 6-6',
  close: 'M18 6 6 18M6 6l12 12',
  more: 'M5 11a1 1 0 1 1 0 2 1 1 0 0 1 0-2M12 11a1 1 0 1 1 0 2 1 1 0 0 1 0-2M19 11a1 1 0 1 1 0 2 1 1 0 0 1 0-2',
  stop: 'M8 8h8v8H8z',
  send: 'm5 12 7-7 7 7M12 19V5',
  person: 'M12 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10M20 21a8 8 0 0 0-16 0',
  offline: 'M12 20h0M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 14 0M2 8.8a15 15 0 0 1 20 0M2 2l20 20',
}

export function icon(name: keyof typeof icons): SVGElement {
  const make = (tag: string, attribute: string, value: string): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement
    element.setAttribute(attribute, value)
    return element
  }
  const svg = make('svg', 'viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  add(svg, make('path', 'd', icons[name]))
  return svg
}
