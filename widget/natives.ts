// The page we are a guest on may replace any built-in, before or after us. So they are taken once, when the script runs.

import { each } from './lists.ts'

type Realm = Window & typeof globalThis

const { apply, setPrototypeOf } = Reflect
const { toString: sourceOf } = Function.prototype
const pageFetch = window.fetch

export const later = window.setTimeout
export const cancel = window.clearTimeout
export const now = Date.now
export const parseTime = Date.parse
export const Socket = window.WebSocket
export const Observer = window.MutationObserver
const Aborter = window.AbortController
const { random } = Math
const { crypto } = window
const { getRandomValues } = crypto

const isNative = (fn: unknown): boolean =>
  typeof fn === 'function' && /\[native code\]\s*\}$/.test(apply(sourceOf, fn, []))

let untouched: Realm | null = null

/** The built-ins of an empty frame, for pages that broke their own before we came. */
function cleanRealm(): Realm {
  if (untouched !== null) return untouched
  const frame = document.createElement('iframe')
  frame.style.setProperty('display', 'none', 'important')
  frame.tabIndex = -1
  document.documentElement.appendChild(frame)
  untouched = frame.contentWindow as Realm | null
  return untouched ?? window
}

function raw(this: Record<string, unknown>, key: string): unknown {
  return this[key]
}

function workingJson(): Pick<JSON, 'parse' | 'stringify'> {
  try {
    const { parse, stringify } = JSON
    const probe = stringify({ a: ['b'] }, raw)
    if (probe === '{"a":["b"]}' && (parse(probe) as { a?: unknown[] }).a?.[0] === 'b')
      return { parse, stringify }
  } catch {
    // Falls through to the frame's.
  }
  const { parse, stringify } = cleanRealm().JSON
  return { parse, stringify }
}

const json = workingJson()

/** JSON.stringify that is deaf to the toJSON methods that old libraries put on Array and String. */
export const toJson = (value: unknown): string => json.stringify(value, raw)

/** What the work answers, or null where it fails, as is expected here and there. */
export function attempt<Value>(work: () => Value): Value | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** The parsed text, or null when it is no object in JSON. */
export function fromJson(text: string): object | null {
  const value = attempt(() => json.parse(text) as unknown)
  return typeof value === 'object' ? value : null
}

/** Fetches with a time limit; where the page's own fetch is a broken stand-in, with a clean one. */
export async function request(url: string, init: RequestInit, limitMs: number): Promise<Response> {
  const aborter = new Aborter()
  const timer = later(() => aborter.abort(), limitMs)
  const options = { ...init, signal: aborter.signal }
  // Keys on Object.prototype are not to be taken for options.
  setPrototypeOf(options, null)
  try {
    return await pageFetch(url, options)
  } catch (failure) {
    if (isNative(pageFetch)) throw failure
    return await cleanRealm().fetch(url, options)
  } finally {
    cancel(timer)
  }
}

/** 48 hexadecimal digits that nobody can guess; crypto.randomUUID is missing on pages without https. */
export function randomId(): string {
  let id = ''
  each(apply(getRandomValues, crypto, [new Uint8Array(24)]) as Uint8Array, (byte) => {
    id += (byte + 256).toString(16).slice(1)
  })
  return id
}

/** A delay that doubles from one second to thirty, shifted by chance so that visitors do not return all at once. */
export const backOff = (attempt: number): number =>
  Math.min(30_000, 1000 * 2 ** attempt) * (0.75 + random() * 0.5)

export function report(problem: unknown): void {
  console.warn('[BrainBots Leads]', problem)
}

/** A handler whose failure does not become an error of the page. */
export function guard<Args extends unknown[]>(handle: (...args: Args) => void) {
  return (...args: Args): void => {
    try {
      apply(handle, undefined, args)
    } catch (problem) {
      report(problem)
    }
  }
}

/** Work that nobody waits for, and whose failure does not become an error of the page. */
export async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (problem) {
    report(problem)
  }
}
