import { useCallback, useSyncExternalStore } from 'react'
import type { PromiseDraft } from '#web/inbox/outbox.ts'

export type ComposerMode = 'reply' | 'note'

/**
 * What is being written in one conversation, with what it promises. `refused` says why something that was sent came back
 * into it.
 */
export type Draft = {
  mode: ComposerMode
  reply: string
  note: string
  promise: PromiseDraft | null
  refused: string | null
}

const empty: Draft = { mode: 'reply', reply: '', note: '', promise: null, refused: null }
const known = new Map<string, Draft>()
const listeners = new Set<() => void>()

const keyOf = (memberId: string, conversationId: string) => `talk-draft ${memberId} ${conversationId}`

function read(key: string): Draft {
  const found = known.get(key)
  if (found) return found
  const stored = localStorage.getItem(key)
  const draft = stored === null ? empty : { ...empty, ...(JSON.parse(stored) as Partial<Draft>) }
  known.set(key, draft)
  return draft
}

function write(key: string, draft: Draft) {
  known.set(key, draft)
  if (draft.reply === '' && draft.note === '') localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify(draft))
  for (const listener of listeners) listener()
}

/** Puts a reply, or a note, that was not taken back where it was written, before what has been written since. */
export function putBack(
  memberId: string,
  conversationId: string,
  {
    text,
    mode,
    promise,
    why,
  }: { text: string; mode: ComposerMode; promise: PromiseDraft | null; why: string | null },
) {
  const key = keyOf(memberId, conversationId)
  const draft = read(key)
  const whole = draft[mode].trim() === '' ? text : `${text}\n\n${draft[mode]}`
  write(key, { ...draft, mode, [mode]: whole, promise: draft.promise ?? promise, refused: why })
}

/** Whether a reply was begun and not sent. */
export function useHasDraft(memberId: string, conversationId: string): boolean {
  return useSyncExternalStore(subscribe, () => read(keyOf(memberId, conversationId)).reply.trim() !== '')
}

/** The draft of a conversation, kept on this device per person: over another conversation, an error, a reload. */
export function useDraft(memberId: string, conversationId: string) {
  const key = keyOf(memberId, conversationId)
  const draft = useSyncExternalStore(subscribe, () => read(key))
  const change = useCallback((part: Partial<Draft>) => write(key, { ...read(key), ...part }), [key])
  return [draft, change] as const
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
