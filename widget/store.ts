import type { ChatSession, WidgetSettings } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Consent, Outgoing } from './history.ts'
import { each } from './lists.ts'
import { attempt, fromJson, guard, toJson } from './lent.ts'

/** What stays on the visitor's device between pages and visits. */
export type Kept = {
  /** Made up here, so that a first opening whose answer is lost can be repeated. */
  resumeToken?: string | null
  sessionId: string | null
  conversationId: string | null
  /** Whom the site says has signed in; null on pages that say nothing. */
  subject: string | null
  messages: Message[]
  outgoing: Outgoing[]
  widget: WidgetSettings | null
  /** Who of the team was there when the session was opened last. */
  team?: ChatSession['team']
  /** What was agreed to before anything was kept. */
  consent?: Consent | undefined
  /** What the visitor told of themselves in the form before the first message, which takes it along; null: skipped. */
  form?: Pick<Outgoing, 'details' | 'given' | 'consent'> | null
  /** The message whose form was skipped or sent. */
  passed?: string
  sound?: boolean
  /** Messages up to this time were on screen. */
  seenAt: number
}

export type Store = {
  get(): Kept
  /** Takes over what others have done to the device, be it that it is to forget. */
  look(): void
  /** Changes what is kept, starting from what another tab may have written in the meantime. */
  change(by: (kept: Kept) => Partial<Kept>): void
  /** The session has become that of whoever is signed in: pages that name nobody forget it. */
  claim(): void
  /** Leaves nothing on the device. */
  forget(): void
  /** What this tab alone remembers until it is closed. */
  tab: { get(name: string): string; set(name: string, value: string): void }
}

const nothing: Kept = {
  sessionId: null,
  conversationId: null,
  subject: null,
  messages: [],
  outgoing: [],
  widget: null,
  seenAt: 0,
}

const area = (name: 'localStorage' | 'sessionStorage'): Storage | null => attempt(() => window[name])

function readKept(text: string): Kept | null {
  const value = fromJson(text) as Partial<Kept> | null
  const isWhole = typeof value?.messages?.length === 'number' && typeof value.outgoing?.length === 'number'
  return isWhole ? { ...nothing, ...value } : null
}

/** The person a token speaks of. Only the server knows whether it is true. */
function subjectOf(identity: string): string | null {
  const claims = attempt(() =>
    atob(
      identity
        .replace(/^.*?\.|\..*/g, '')
        .replace(/-/g, '+')
        .replace(/_/g, '/'),
    ),
  )
  return (fromJson(claims ?? '') as { sub?: string } | null)?.sub ?? null
}

/**
 * Opens the visitor's part of localStorage; where that is blocked or full, everything lives as long as the page. Pages
 * that name who has signed in have a place of their own, begun with what was said here before by nobody in particular.
 * What somebody else who had signed in left there is not looked at.
 */
export function openStore(
  widgetKey: string,
  identity: string | undefined,
  widget: WidgetSettings,
  onChange: () => void,
): Store {
  const open = `brainbots-leads:${widgetKey}`
  const subject = subjectOf(identity ?? '')
  const key = subject ? `${open}:signed` : open
  let device = area('localStorage')
  const session = area('sessionStorage')
  let memory = load()

  function load(): Kept {
    return { ...(read() ?? read(open, null) ?? { ...nothing, subject }), widget }
  }

  function read(at = key, whose = subject): Kept | null {
    const kept = attempt(() => readKept(device?.getItem(at) ?? ''))
    return kept?.subject === whose ? kept : null
  }

  function look(): void {
    const isGone = attempt(() => device && device.getItem(key) === null)
    memory = isGone ? load() : { ...(read() ?? memory), widget: memory.widget }
  }

  /** Whether anything may be left on the device: some sites ask first. */
  const mayKeep = (): boolean => memory.widget?.consent !== 'first' || memory.consent !== undefined

  const tabKey = (name: string) => `${open}:${name}${name === 'open' ? '' : (subject ?? '')}`

  window.addEventListener(
    'storage',
    guard((event: StorageEvent) => {
      if (event.key !== key) return
      look()
      onChange()
    }),
  )

  return {
    get: () => memory,
    look,
    change(by) {
      const before = read() ?? memory
      memory = { ...before, widget: memory.widget, ...by(before), subject }
      try {
        if (mayKeep()) device?.setItem(key, toJson(memory))
      } catch {
        device = null
      }
      onChange()
    },
    claim() {
      if (subject && read(open, null)?.resumeToken === memory.resumeToken) device?.removeItem(open)
    },
    forget() {
      attempt(() => device?.removeItem(key))
      each(['open', 'draft', 'tip'], (name) => attempt(() => session?.removeItem(tabKey(name))))
      memory = { ...nothing, subject, widget }
      onChange()
    },
    tab: {
      // A full or blocked storage only forgets a draft.
      get: (name) => attempt(() => session?.getItem(tabKey(name))) ?? '',
      set: (name, value) => void attempt(() => mayKeep() && session?.setItem(tabKey(name), value)),
    },
  }
}
