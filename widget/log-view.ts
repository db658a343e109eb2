import type { ChatState } from './chat.ts'
import { el, setText } from './dom.ts'
import { pieces } from './links.ts'
import { each, keep } from './lists.ts'
import type { Bubble, Row } from './rows.ts'
import { clock, fullTime } from './times.ts'
import * as words from './words.ts'

type Shown = { key: string; element: HTMLElement; by: HTMLElement | null; note: HTMLElement | null }

export type LogView = {
  /** The list of what was said, a live region. */
  log: HTMLElement
  /** What is being written now; not in the live region, as it changes with every word. */
  tail: HTMLElement
  render(rows: Row[], state: ChatState): void
}

export function openLogView(onStarter: (text: string) => void): LogView {
  const log = el(
    'div',
    'log',
    [
      ['role', 'log'],
      ['aria-live', 'polite'],
      ['aria-label', words.messages],
    ],
    [],
  )
  const tailBy = el('b', '', [], [])
  const tailDoing = el('span', '', [], [])
  const tailText = el('div', 'text', [['dir', 'auto']], [])
  const tailBubble = el('div', 'bubble assistant', [], [el('div', 'by', [], [tailBy, tailDoing]), tailText])
  const dots = el('span', 'dots', [], [el('i', '', [], []), el('i', '', [], []), el('i', '', [], [])])
  const tail = el('div', 'tail', [['aria-hidden', 'true']], [tailBubble])
  let shown: Shown[] = []

  function find(key: string): Shown | null {
    for (let i = shown.length - 1; i >= 0; i--) if (shown[i]?.key === key) return shown[i] ?? null
    return null
  }

  function make(row: Row): Shown {
    if (row.type !== 'bubble') {
      const element = row.type === 'line' ? el('div', 'line', [], [row.text]) : starters(row.items, onStarter)
      return { key: row.key, element, by: null, note: null }
    }
    const by = el('div', 'by', [], [])
    const note = el('div', 'note', [], [])
    const text = el('div', 'text', [['dir', 'auto']], linked(row.text))
    return { key: row.key, element: el('div', '', [], [by, text, note]), by, note }
  }

  return {
    log,
    tail,
    render(rows, state) {
      const next: Shown[] = []
      each(rows, (row, index) => {
        const entry = find(row.key) ?? make(row)
        if (row.type === 'bubble') dress(entry, row)
        else if (row.type === 'line') setText(entry.element, row.text)
        next[index] = entry
        const there = log.childNodes[index] ?? null
        if (there !== entry.element) log.insertBefore(entry.element, there)
      })
      while (log.childNodes.length > next.length && log.lastChild !== null) log.removeChild(log.lastChild)
      shown = next
      renderTail(state)
    },
  }

  function dress(entry: Shown, row: Bubble): void {
    const { element, by, note } = entry
    element.className = `bubble ${row.side}${row.isFirst ? ' first' : ''}`
    if (row.at > 0) element.title = fullTime(row.at)
    if (by !== null && by.firstChild === null) {
      by.appendChild(el('b', '', [['dir', 'auto']], [row.by]))
      if (row.at > 0)
        by.appendChild(el('time', '', [['datetime', new Date(row.at).toISOString()]], [clock(row.at)]))
    }
    if (note !== null) setText(note, row.note)
  }

  function renderTail({ writer, stream, isOpening, kept }: ChatState): void {
    const isFirstLoad = isOpening && kept.widget === null
    const isAgent = writer?.author === 'agent'
    const name = isAgent ? (writer.name ?? kept.widget?.siteName ?? words.somebody) : words.assistant
    tail.hidden = writer === null && stream === '' && !isFirstLoad
    tailBubble.className = `bubble first ${isAgent ? 'agent' : 'assistant'}`
    setText(tailBy, name)
    setText(tailDoing, isFirstLoad ? '' : words.writing)
    if (stream !== '') setText(tailText, stream)
    else if (dots.parentNode !== tailText) {
      tailText.textContent = ''
      tailText.appendChild(dots)
    }
  }
}

function starters(items: string[], onStarter: (text: string) => void): HTMLElement {
  const list = el('div', 'starters', [], [])
  each(
    keep(items, (item) => item !== ''),
    (item) => {
      const button = el(
        'button',
        '',
        [
          ['type', 'button'],
          ['dir', 'auto'],
        ],
        [item],
      )
      button.onclick = () => onStarter(item)
      list.appendChild(button)
    },
  )
  return list
}

function linked(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = []
  each(pieces(text), (piece, index) => {
    if (!piece.isLink) {
      nodes[index] = piece.text
      return
    }
    const link = el(
      'a',
      '',
      [
        ['href', piece.text],
        ['target', '_blank'],
        ['rel', 'noopener nofollow'],
      ],
      [piece.text],
    )
    link.appendChild(el('span', 'unseen', [], [` ${words.opensNewTab}`]))
    nodes[index] = link
  })
  return nodes
}
