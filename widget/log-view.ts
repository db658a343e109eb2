import type { ChatState } from './chat.ts'
import { add, el, label, setText } from './lent.ts'
import { pieces } from './links.ts'
import { each } from './lists.ts'
import type { Bubble, Row } from './rows.ts'
import { clock, fullTime } from './times.ts'
import { words } from './words.ts'

/** What stands for a row; in `by` who said it when, in `note` what became of it. */
type Shown = { key: string; element: HTMLElement; by?: HTMLElement; note?: HTMLElement }

export type LogView = {
  /** The list of what was said, a live region. */
  log: HTMLElement
  /** What is being written now; not in the live region, as it changes with every word. */
  tail: HTMLElement
  render(rows: Row[], state: ChatState): void
}

export function openLogView(onStarter: (text: string) => void): LogView {
  const log = label(el('div log role=log aria-live=polite'), words.messages)
  const tailBy = el('b')
  const tailDoing = el('span')
  const tailText = el('div text dir=auto')
  const tailBubble = el('div', el('div by', tailBy, tailDoing), tailText)
  const dots = el('span dots', el('i'), el('i'), el('i'))
  const tail = el('div tail aria-hidden=true', tailBubble)
  let shown: Shown[] = []

  function find(key: string): Shown | null {
    for (let i = shown.length - 1; i >= 0; i--) if (shown[i]?.key === key) return shown[i] ?? null
    return null
  }

  function make(row: Row): Shown {
    const { key } = row
    if (row.type === 'starters') return { key, element: starters(row.items, onStarter) }
    const note = el('span')
    if (row.type === 'line')
      return { key, element: el('div line', el('b face aria-hidden=true', row.face ?? ''), note), note }
    const by = el('div by')
    const text = el('div text dir=auto')
    each(pieces(row.text), (piece) => add(text, piece.isLink ? linkTo(piece.text, piece.text) : piece.text))
    note.className = 'note'
    return { key, element: el('div', by, text, sourcesOf(row), note), by, note }
  }

  function dress({ element, by, note }: Shown, row: Row): void {
    if (note) setText(note, row.type === 'bubble' ? row.note : row.type === 'line' ? row.text : '')
    if (row.type !== 'bubble') return
    element.className = `bubble ${row.side}${row.isFirst ? ' first' : ''}`
    if (row.at > 0) element.title = fullTime(row.at)
    if (!by || by.firstChild) return
    add(by, el('b dir=auto', row.by))
    if (row.at > 0) add(by, el('time', clock(row.at)))
  }

  function renderTail({ writer, stream, isOpening, kept }: ChatState): void {
    const isFirstLoad = isOpening && kept.sessionId === null
    const isAgent = writer?.author === 'agent'
    tail.hidden = writer === null && stream === '' && !isFirstLoad
    tailBubble.className = `bubble first ${isAgent ? 'agent' : 'assistant'}`
    setText(tailBy, isAgent ? (writer.name ?? kept.widget?.siteName ?? words.somebody) : words.assistant)
    setText(tailDoing, isFirstLoad ? '' : words.writing)
    if (stream !== '') setText(tailText, stream)
    else if (dots.parentNode !== tailText) {
      tailText.textContent = ''
      add(tailText, dots)
    }
  }

  return {
    log,
    tail,
    render(rows, state) {
      const next: Shown[] = []
      each(rows, (row, index) => {
        const entry = find(row.key) ?? make(row)
        dress(entry, row)
        next[index] = entry
        const there = log.childNodes[index] ?? null
        if (there !== entry.element) log.insertBefore(entry.element, there)
      })
      while (log.childNodes.length > next.length && log.lastChild) log.removeChild(log.lastChild)
      shown = next
      renderTail(state)
    },
  }
}

function starters(items: string[], onStarter: (text: string) => void): HTMLElement {
  const list = el('div starters')
  each(items, (item) => {
    const button = el('button type=button dir=auto', item)
    button.onclick = () => onStarter(item)
    add(list, button)
  })
  return list
}

/** What an answer rests on, as far as it stands on the web: the names of the business's own entries are for the team. */
function sourcesOf({ sources }: Bubble): HTMLElement {
  const list = el('div sources dir=auto')
  each(sources ?? [], ({ title, url }) => {
    if (!url || !/^https?:/i.test(url)) return
    add(list, list.firstChild ? ', ' : words.sources)
    add(list, linkTo(url, title))
  })
  return list
}

function linkTo(address: string, text: string): HTMLElement {
  const link = el('a target=_blank', text, el('span unseen', ` ${words.opensNewTab}`))
  link.href = address
  link.rel = 'noopener nofollow'
  return link
}
