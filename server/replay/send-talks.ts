import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ingestResult, maxIngestItems, type IngestResult } from '#contract/ingest.ts'
import type { Progress } from '#server/replay/progress.ts'
import type { ReplayTalk } from '#server/replay/read-talks.ts'

export type SendOptions = {
  url: string
  apiKey: string
  operatorKey: string
  /** Messages a second, or as fast as it goes. */
  rate: number | null
  country: string
  progress: Progress
}

export type Sent = {
  messages: number
  created: number
  duplicate: number
  /** Talks with at least one visitor message: those that are leads. */
  leads: number
  seconds: number
  /** Reasons by client id. */
  refused: Map<string, string>
}

const callsAtOnce = 3
const answer = z.object({ results: z.array(ingestResult) })

/** Sends talks through the public ingest door. A call that fails is sent again, which doubles nothing. */
export async function sendTalks(talks: readonly ReplayTalk[], options: SendOptions): Promise<Sent> {
  const sent: Sent = { messages: 0, created: 0, duplicate: 0, leads: 0, seconds: 0, refused: new Map() }
  const began = performance.now()
  const calls = callsOf(talks, options.country)
  const workers = Array.from({ length: callsAtOnce }, async () => {
    for (let call = calls.shift(); call; call = calls.shift()) {
      const due =
        options.rate === null ? 0 : (sent.messages / options.rate) * 1000 - (performance.now() - began)
      sent.messages += call.length
      if (due > 0) await sleep(due)
      for (const result of await send(call, options)) note(sent, result)
      options.progress.step(call.length)
    }
  })
  await Promise.all(workers)
  options.progress.end()
  sent.leads = talks.filter((talk) => talk.turns.some(({ by }) => by === 'visitor')).length
  sent.seconds = (performance.now() - began) / 1000
  return sent
}

/** Whole talks together, so that the turns of a talk arrive in their order; a talk too long for a call goes alone. */
function callsOf(talks: readonly ReplayTalk[], country: string): object[][] {
  const calls: object[][] = []
  let call: object[] = []
  for (const talk of talks) {
    const items = talk.turns.map(({ clientId, by, text, sentAt }) => ({
      clientId,
      session: talk.id,
      author: { kind: by },
      text,
      sentAt: sentAt.toISOString(),
      country,
    }))
    for (let from = 0; from < items.length; from += maxIngestItems) {
      const part = items.slice(from, from + maxIngestItems)
      if (call.length + part.length > maxIngestItems) {
        calls.push(call)
        call = []
      }
      call.push(...part)
    }
  }
  if (call.length > 0) calls.push(call)
  return calls
}

async function send(messages: object[], { url, apiKey, operatorKey }: SendOptions): Promise<IngestResult[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(`${url}/api/v1/ingest/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': apiKey, 'x-operator-key': operatorKey },
        body: JSON.stringify({ messages }),
      })
      if (response.ok) return answer.parse(await response.json()).results
      const again = response.status === 429 || response.status >= 500
      if (!again || attempt === 10) throw new Error(`${response.status} ${await response.text()}`)
    } catch (error) {
      if (attempt >= 10 || !(error instanceof TypeError)) throw error
    }
    await sleep(attempt * 200)
  }
}

function note(sent: Sent, result: IngestResult): void {
  if (result.status === 'refused') {
    sent.refused.set(result.clientId ?? '', result.error?.detail ?? 'no reason given')
  } else sent[result.status] += 1
}
