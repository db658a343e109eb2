import { each } from './lists.ts'

type Tags = HTMLElementTagNameMap

/** An element with class, attributes and children; texts become text nodes, never markup. */
export function el<Tag extends keyof Tags>(
  tag: Tag,
  className: string,
  attributes: [name: string, value: string][],
  children: (Node | string)[],
): Tags[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  each(attributes, (attribute) => element.setAttribute(attribute[0], attribute[1]))
  each(children, (child) =>
    element.appendChild(typeof child === 'string' ? document.createTextNode(child) : child),
  )
  return element
}

/** Writes a text only where it differs, so that screen readers hear changes alone. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

/** Line drawings on 24 by 24, after lucide (ISC licence), as path data. */
export const icons = {
  chat: 'M7.9 20A9 9 0 1 0 4 16.1L2 22z',
  down: 'm6 9 6 6 6-6',
  close: 'M18 6 6 18M6 6l12 12',
  send: 'm5 12 7-7 7 7M12 19V5',
  person: 'M12 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10M20 21a8 8 0 0 0-16 0',
  offline: 'M12 20h0M8.5 16.4a5 5 0 0 1 7 0M5 12.9a10 10 0 0 1 14 0M2 8.8a15 15 0 0 1 20 0M2 2l20 20',
}

export function icon(name: keyof typeof icons): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', icons[name])
  svg.appendChild(path)
  return svg
}
