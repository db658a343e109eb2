import type { WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Outgoing } from './history.ts'
import { fromJson, guard, toJson } from './natives.ts'

/** What stays on the visitor's device between pages and visits. */
export type Kept = {
  resumeToken: string | null
  sessionId: string | null
  conversationId: string | null
  /** Whom the site said had signed in when the session was last opened. */
  subject: unknown
  messages: Message[]
  outgoing: Outgoing[]
  widget: WidgetSettings | null
  /** Messages up to this time were on screen. */
  seenAt: number
}

export type Store = {
  get(): Kept
  /** Whom the page says has signed in, if anybody. */
  subject: unknown
  /** Changes what is kept, starting from what another tab may have written in the meantime. */
  change(by: (kept: Kept) => Partial<Kept>): void
  /** What this tab alone remembers until it is closed. */
  tab: { get(name: string): string; set(name: string, value: string): void }
}

const nothing: Kept = {
  resumeToken: null,
  sessionId: null,
  conversationId: null,
  subject: null,
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

function readKept(text: string): Kept | null {
  const value = fromJson(text) as Partial<Kept> | null
  const isWhole = typeof value?.messages?.length === 'number' && typeof value.outgoing?.length === 'number'
  return isWhole ? { ...nothing, ...value } : null
}

/** The person a token speaks of. Only the server knows whether it is true. */
function subjectOf(identity: string): unknown {
  try {
    const claims = atob(
      identity
        .replace(/^.*?\.|\..*/g, '')
        .replace(/-/g, '+')
        .replace(/_/g, '/'),
    )
    return (fromJson(claims) as { sub?: unknown }).sub ?? null
  } catch {
    return null
  }
}

/**
 * Opens the visitor's part of localStorage; where that is blocked or full, everything lives as long as the page. What
 * somebody else who had signed in left there is not looked at.
 */
export function openStore(widgetKey: string, identity: string | undefined, onChange: () => void): Store {
  const key = `brainbots-leads:${widgetKey}`
  let device = area('localStorage')
  const session = area('sessionStorage')
  const subject = identity && subjectOf(identity)
  let memory = read() ?? nothing

  function read(): Kept | null {
    try {
      const kept = device && readKept(device.getItem(key) ?? '')
      const isOthers = kept?.subject && subject && kept.subject !== subject
      return isOthers ? null : kept
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
    subject,
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
