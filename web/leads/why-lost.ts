import { useSyncExternalStore } from 'react'

/** A reason, null for none, undefined for "not lost after all". */
type Answer = string | null | undefined
type Question = { name: string; reason: string | null; answer: (answer: Answer) => void }

let question: Question | null = null
const listeners = new Set<() => void>()

function set(next: Question | null) {
  question = next
  for (const listener of listeners) listener()
}

/** Asks why somebody is lost, wherever on the page that was chosen. Answers undefined when whoever was asked thought better of it. */
export function askWhyLost(name: string, reason: string | null = null): Promise<Answer> {
  question?.answer(undefined)
  return new Promise((resolve) => {
    set({
      name,
      reason,
      answer: (answer) => {
        set(null)
        resolve(answer)
      },
    })
  })
}

/** The question that waits for an answer. */
export function useWhyLost(): Question | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => question,
  )
}
