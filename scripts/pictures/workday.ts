import type { Page } from 'playwright-core'
import type { SampleTalk } from '#server/samples/sample-talk.ts'
import { sampleTalks } from '#server/samples/talks/sample-talks.ts'

type Listed = { items: { id: string; lastWords: string | null }[]; nextCursor: string | null }

const systemTurns = ['takeover', 'handback', 'asked'] as const
const cut = 300

/**
 * The written talks once more, as talks of a shop that is in business: fed in by another chatbot's door, so that they
 * count, then worked on by a signed-in member. Answers the id of each lead by the key of its talk.
 */
export async function playWorkday(page: Page, ingestKey: string): Promise<Map<string, string>> {
  const origin = new URL(page.url()).origin
  const talks = sampleTalks.filter(({ trade }) => trade === 'furniture')
  for (const talk of talks) {
    const answer = await fetch(`${origin}/api/v1/ingest/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ingestKey },
      body: JSON.stringify({ messages: messagesOf(talk, Date.now()) }),
    })
    if (!answer.ok) throw new Error(`The talk ${talk.key} was refused: ${await answer.text()}`)
  }
  const byWords = await leadsByLastWords(page)
  const ids = new Map<string, string>()
  for (const talk of talks) {
    const words = talk.turns.findLast((turn) => turn.by === 'visitor')?.text.slice(0, cut)
    const id = words === undefined ? undefined : byWords.get(words)
    if (id === undefined) throw new Error(`No lead came of the talk ${talk.key}.`)
    ids.set(talk.key, id)
    await workOn(page, id, talk)
  }
  return ids
}

function messagesOf(talk: SampleTalk, now: number): unknown[] {
  const length = talk.turns.reduce((sum, { after }) => sum + after, 0)
  let at = now - talk.lastActive * 60_000 - length * 1000
  return talk.turns.map((turn, index) => {
    at += turn.after * 1000
    const system = systemTurns.find((kind) => kind === turn.by)
    return {
      clientId: `${talk.key} ${index}`,
      session: talk.key,
      kind: system ?? 'text',
      author: { kind: system ? 'system' : turn.by, ...(turn.name && { name: turn.name }) },
      text: turn.text,
      sentAt: new Date(at).toISOString(),
      pageUrl: talk.page,
      ...(talk.referrer && { referrer: talk.referrer }),
      locale: talk.language,
      timeZone: talk.timeZone,
      country: talk.country,
    }
  })
}

export async function leadsByLastWords(page: Page): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const list = (await callAs(page, 'GET', `leads?limit=100${query}`)) as Listed
    for (const { id, lastWords } of list.items) if (lastWords !== null) found.set(lastWords, id)
    cursor = list.nextCursor
  } while (cursor !== null)
  return found
}

async function workOn(page: Page, id: string, talk: SampleTalk): Promise<void> {
  for (const tag of talk.tags) await callAs(page, 'POST', `leads/${id}/tags/${encodeURIComponent(tag)}`)
  for (const note of talk.notes) await callAs(page, 'POST', `leads/${id}/notes`, { text: note.text })
  if (talk.status === 'new') return
  const members = (await callAs(page, 'GET', 'members')) as { items: { id: string }[] }
  const member = members.items[talk.key.length % members.items.length]
  const { version } = (await callAs(page, 'GET', `leads/${id}`)) as { version: number }
  await callAs(page, 'PATCH', `leads/${id}`, { version, status: talk.status, assigneeId: member?.id ?? null })
}

/** The API as the signed-in member of the page, with the page's own cookie and workspace. */
export async function callAs(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([how, where, data]) => {
      const workspace = /^\/w\/([^/]+)/.exec(location.pathname)?.[1] ?? ''
      const answer = await fetch(`/api/v1/${where}`, {
        method: how,
        headers: { 'x-workspace': workspace, 'content-type': 'application/json' },
        ...(data !== null && { body: data }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${how} ${where}: ${text}`)
      return text === '' ? null : (JSON.parse(text) as unknown)
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  )
}
