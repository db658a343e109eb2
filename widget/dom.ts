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

/** Line drawings of 24 by 24 from lucide (ISC licence), as path data. */
export const icons = {
  chat: 'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  down: 'm6 9 6 6 6-6',
  close: 'M18 6 6 18M6 6l12 12',
  send: 'm5 12 7-7 7 7M12 19V5',
  person: 'M12 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10M20 21a8 8 0 0 0-16 0',
  offline:
    'M12 20h.01M8.5 16.429a5 5 0 0 1 7 0M5 12.859a10 10 0 0 1 5.17-2.69M19 12.859a10 10 0 0 0-2.007-1.523M2 8.82a15 15 0 0 1 4.177-2.643M22 8.82a15 15 0 0 0-11.288-3.764M2 2l20 20',
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
