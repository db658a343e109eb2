import type { ChatSession } from '#contract/chat.ts'
import type { Message } from '#contract/messages.ts'
import type { Problem } from '#contract/problem.ts'
import type { Outgoing } from './history.ts'
import { fromJson, request, toJson } from './natives.ts'
import { words } from './words.ts'

/** How a call ended: answered, no connection, to be tried later, token no longer good, or refused for good. */
export type Answer<Value> =
  | { type: 'ok'; value: Value }
  | { type: 'lost' }
  | { type: 'later'; afterMs: number }
  | { type: 'bad_token' }
  | { type: 'refused'; detail: string }

export type Api = {
  openSession(widgetKey: string, resumeToken: string | null): Promise<Answer<ChatSession>>
  send(token: string, message: Outgoing): Promise<Answer<{ message: Message }>>
  listAfter(token: string, seq: number): Promise<Answer<{ items: Message[]; more: boolean }>>
}

const limitMs = 20_000

/** The chat doors of the server that our script came from. */
export function openApi(origin: string): Api {
  async function ask<Value>(path: string, token: string | null, body?: object): Promise<Answer<Value>> {
    const headers: Record<string, string> = { accept: 'application/json' }
    if (token !== null) headers['authorization'] = `Bearer ${token}`
    const init: RequestInit = { method: 'GET', headers, credentials: 'omit' }
    if (body !== undefined) {
      headers['content-type'] = 'application/json'
      init.method = 'POST'
      init.body = toJson(body)
    }
    let response: Response
    let text: string
    try {
      response = await request(`${origin}/api/v1/chat${path}`, init, limitMs)
      text = await response.text()
    } catch {
      return { type: 'lost' }
    }
    return read<Value>(response, fromJson(text))
  }

  return {
    openSession(widgetKey, resumeToken) {
      const body: Record<string, string> = {
        widgetKey,
        pageUrl: location.href.slice(0, 2000),
        referrer: document.referrer.slice(0, 2000),
        locale: (navigator.language || '').slice(0, 40),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || '',
      }
      if (resumeToken !== null) body['resumeToken'] = resumeToken
      return ask('/sessions', null, body)
    },
    send: (token, { clientId, text }) => ask('/messages', token, { clientId, text }),
    listAfter: (token, seq) => ask(`/messages?after=${seq}&limit=200`, token),
  }
}

function read<Value>(response: Response, body: unknown): Answer<Value> {
  const { status } = response
  const isObject = typeof body === 'object' && body !== null
  if (response.ok && isObject) return { type: 'ok', value: body as Value }
  if (status === 401) return { type: 'bad_token' }
  const problem = (isObject ? body : {}) as Partial<Problem>
  // A refusal is ours only if it says so: gateways and captive portals answer 4xx pages of their own.
  const isOurs = typeof problem.code === 'string' && status >= 400 && status < 500
  if (isOurs && status !== 408 && status !== 429) {
    return { type: 'refused', detail: typeof problem.detail === 'string' ? problem.detail : words.refused }
  }
  return { type: 'later', afterMs: Number(response.headers.get('retry-after')) * 1000 || 0 }
}
