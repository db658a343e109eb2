import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { isNewTag } from '#rules/notes/note-marks.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { signAt, wrapped, type Edit, type NoteSign } from '#web/notes/note-signs.ts'
import { tagsQuery } from '#web/tags/tag.tsx'
import { membersQuery } from '#web/team/team-queries.ts'

const most = 8

/** What can stand behind the sign; a tag without a hue is made by the note. */
export type NoteOption =
  | { type: 'person'; id: string; name: string; mine: boolean }
  | { type: 'tag'; name: string; hue: number | null }

/**
 * Helps to write a note in a text field: members behind an @ and tags behind a # are completed (arrows walk, Enter or Tab
 * takes one, Escape leaves the sign as it is), and Ctrl-B and Ctrl-I make bold and italic. The field keeps the focus.
 */
export function useNoteHelp(area: RefObject<HTMLTextAreaElement | null>) {
  const id = useId()
  const [sign, setSign] = useState<NoteSign | null>(null)
  const [left, setLeft] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const options = useOptions(sign)
  const open = sign !== null && sign.from !== left && options.length > 0

  function look() {
    const box = area.current
    const next = box && box.selectionStart === box.selectionEnd ? signAt(box.value, box.selectionStart) : null
    if (next?.query !== sign?.query || next?.sign !== sign?.sign) setActive(0)
    setSign(next)
    if (next === null) setLeft(null)
  }

  function edit({ from, to, insert, select }: Edit) {
    const box = area.current
    if (!box) return
    box.focus()
    box.setSelectionRange(from, to)
    // The way by which the browser's own undo goes on working; what it inserts comes back as if typed.
    if (from === to && insert === '') return box.setSelectionRange(...select)
    if (!document.execCommand('insertText', false, insert)) {
      box.setRangeText(insert, from, to, 'end')
      box.dispatchEvent(new Event('input', { bubbles: true }))
    }
    box.setSelectionRange(...select)
  }

  function pick(option: NoteOption) {
    if (!sign) return
    const after = area.current?.value[sign.to] ?? ''
    const insert = `${sign.sign}${option.name}${/\s/.test(after) ? '' : ' '}`
    const cursor = sign.from + sign.sign.length + option.name.length + 1
    edit({ from: sign.from, to: sign.to, insert, select: [cursor, cursor] })
    setSign(null)
  }

  function wrap(mark: '**' | '*') {
    const box = area.current
    if (box) edit(wrapped(box.value, box.selectionStart, box.selectionEnd, mark))
  }

  /** Whether the key was meant for the help. */
  function onKeyDown(event: KeyboardEvent): boolean {
    const meant = actOn(event)
    if (!meant) return false
    event.preventDefault()
    event.stopPropagation()
    meant()
    return true
  }

  function actOn(event: KeyboardEvent): (() => void) | undefined {
    if (event.nativeEvent.isComposing || event.altKey) return undefined
    if (event.ctrlKey || event.metaKey) {
      const mark = ({ b: '**', i: '*' } as const)[event.key.toLowerCase()]
      return mark && !event.shiftKey ? () => wrap(mark) : undefined
    }
    if (!open || event.shiftKey) return undefined
    const chosen = options[active] ?? options[0]
    const act: Record<string, () => void> = {
      ArrowDown: () => setActive((active + 1) % options.length),
      ArrowUp: () => setActive((active - 1 + options.length) % options.length),
      Escape: () => setLeft(sign.from),
      ...(chosen && { Enter: () => pick(chosen), Tab: () => pick(chosen) }),
    }
    return act[event.key]
  }

  return {
    id,
    open,
    sign: sign?.sign ?? '@',
    options,
    active,
    setActive,
    pick,
    wrap,
    look,
    close: () => setSign(null),
    onKeyDown,
    wiring: {
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-controls': open ? id : undefined,
      'aria-activedescendant': open ? `${id}-${active}` : undefined,
    },
  }
}

export type NoteHelp = ReturnType<typeof useNoteHelp>

function useOptions(sign: NoteSign | null): NoteOption[] {
  const workspace = useWorkspace()
  const me = useMe()
  const members = useQuery({ ...membersQuery(workspace.id), enabled: sign?.sign === '@' }).data?.items ?? []
  const tags = useQuery({ ...tagsQuery(workspace.id), enabled: sign?.sign === '#' }).data ?? []
  if (!sign) return []
  const query = sign.query.toLocaleLowerCase()
  if (sign.sign === '@') {
    return members
      .filter(({ name, displayName }) => fits(name, query) || fits(displayName ?? '', query))
      .slice(0, most)
      .map(({ id, name }) => ({ type: 'person', id, name, mine: id === me.id }))
  }
  const found = tags
    .filter(({ name }) => name.toLocaleLowerCase().includes(query))
    .toSorted((a, b) => starts(b.name, query) - starts(a.name, query) || b.leads - a.leads)
    .slice(0, most)
    .map(({ name, color }): NoteOption => ({ type: 'tag', name, hue: color }))
  const isNew = isNewTag(sign.query) && !tags.some(({ name }) => name.toLocaleLowerCase() === query)
  return isNew ? [...found, { type: 'tag', name: sign.query, hue: null }] : found
}

/** The beginning of the name, or of one of its words. */
function fits(name: string, query: string): boolean {
  const low = name.toLocaleLowerCase()
  return low !== '' && (low.startsWith(query) || low.includes(` ${query}`))
}

function starts(name: string, query: string): number {
  return name.toLocaleLowerCase().startsWith(query) ? 1 : 0
}
