import type { ChatSession } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import type { Consent, Outgoing } from './history.ts'
import { fromJson, request, toJson } from './lent.ts'
import { words } from './words.ts'

/** How a call ended: answered, no connection, to be tried later, token no longer good, or refused for good. */
export type Answer<Value> =
  | { type: 'ok'; value: Value }
  | { type: 'lost'; afterMs: 0 }
  | { type: 'later'; afterMs: number }
  | { type: 'bad_token'; detail: string }
  | { type: 'refused'; detail: string }

export type Api = {
  /** `bad_token` when the identity is refused: without one nothing is. */
  openSession(
    widgetKey: string,
    resumeToken: string | null | undefined,
    identity: string | undefined,
    consent: Consent | undefined,
  ): Promise<Answer<ChatSession>>
  send(token: string, message: Outgoing): Promise<Answer<{ message: Message; given?: Message }>>
  listAfter(token: string, seq: number): Promise<Answer<{ items: Message[]; more: boolean }>>
  /** Any other door of the visitor's. */
  ask<Value>(path: string, token: string | null, body?: object, method?: string): Promise<Answer<Value>>
}

const limitMs = 20_000

/** The chat doors of the server that our script came from. */
export function openApi(origin: string): Api {
  async function ask<Value>(
    path: string,
    token: string | null,
    body?: object,
    method = body && 'POST',
  ): Promise<Answer<Value>> {
    const headers: Record<string, string> = {}
    if (token !== null) headers['authorization'] = `Bearer ${token}`
    const init: RequestInit = { headers, credentials: 'omit' }
    if (method) init.method = method
    if (body !== undefined) {
      headers['content-type'] = 'application/json'
      init.body = toJson(body)
    }
    let response: Response
    let text: string
    try {
      response = await request(`${origin}/api/v1/chat${path}`, init, limitMs)
      text = await response.text()
    } catch {
      return { type: 'lost', afterMs: 0 }
    }
    return read<Value>(response, fromJson(text))
  }

  return {
    ask,
    openSession: (widgetKey, resumeToken, identity, consent) =>
      ask('/sessions', null, {
        widgetKey,
        resumeToken: resumeToken ?? undefined,
        identity,
        consent,
        pageUrl: location.href.slice(0, 2000),
        referrer: document.referrer.slice(0, 2000),
        locale: navigator.language?.slice(0, 40),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      }),
    send: (token, message) => ask('/messages', token, message),
    listAfter: (token, seq) => ask(`/messages?after=${seq}&limit=200`, token),
  }
}

function read<Value>(response: Response, body: object | null): Answer<Value> {
  const { status } = response
  if (response.ok) return { type: 'ok', value: body as Value }
  const problem: Partial<Problem> = body ?? {}
  const detail = problem.detail ?? words.refused
  if (status === 401) return { type: 'bad_token', detail }
  // A refusal is ours only if it says so: gateways and captive portals answer 4xx pages of their own.
  const isOurs = typeof problem.code === 'string' && status >= 400 && status < 500
  if (isOurs && status !== 408 && status !== 429) {
    return { type: 'refused', detail }
  }
  return { type: 'later', afterMs: Number(response.headers.get('retry-after')) * 1000 || 0 }
}
