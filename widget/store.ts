import type { WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Outgoing } from './history.ts'
import { fromJson, guard, toJson } from './natives.ts'

/** What stays on the visitor's device between pages and visits. */
export type Kept = {
  resumeToken: string | null
  sessionId: string | null
  conversationId: string | null
  messages: Message[]
  outgoing: Outgoing[]
  widget: WidgetSettings | null
  /** Messages up to this time were on screen. */
  seenAt: number
}

export type Store = {
  get(): Kept
  /** Changes what is kept, starting from what another tab may have written in the meantime. */
  change(by: (kept: Kept) => Partial<Kept>): void
  /** What this tab alone remembers until it is closed. */
  tab: { get(name: string): string; set(name: string, value: string): void }
}

const nothing: Kept = {
  resumeToken: null,
  sessionId: null,
  conversationId: null,
  messages: [],
  outgoing: [],
  widget: null,
  seenAt: 0,
}

function area(name: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[name]
  } catch {
    return null
  }
}

function readKept(text: string | null): Kept | null {
  const value = text === null ? null : (fromJson(text) as Partial<Kept> | null)
  if (value === null || typeof value !== 'object') return null
  const whole = typeof value.messages?.length === 'number' && typeof value.outgoing?.length === 'number'
  return whole ? { ...nothing, ...value } : null
}

/** Opens the visitor's part of localStorage; where that is blocked or full, everything lives as long as the page. */
export function openStore(widgetKey: string, onChange: () => void): Store {
  const key = `brainbots-leads:${widgetKey}`
  let device = area('localStorage')
  const session = area('sessionStorage')
  let memory = read() ?? nothing

  function read(): Kept | null {
    try {
      return device && readKept(device.getItem(key))
    } catch {
      device = null
      return null
    }
  }

  window.addEventListener(
    'storage',
    guard((event: StorageEvent) => {
      if (event.key !== key) return
      memory = read() ?? memory
      onChange()
    }),
  )

  return {
    get: () => memory,
    change(by) {
      const before = read() ?? memory
      memory = { ...before, ...by(before) }
      try {
        device?.setItem(key, toJson(memory))
      } catch {
        device = null
      }
      onChange()
    },
    tab: {
      get(name) {
        try {
          return session?.getItem(`${key}:${name}`) ?? ''
        } catch {
          return ''
        }
      },
      set(name, value) {
        try {
          session?.setItem(`${key}:${name}`, value)
        } catch {
          // A full or blocked storage only forgets a draft.
        }
      },
    },
  }
}
