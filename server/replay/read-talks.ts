import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'

const line = z.object({
  id: z.string().min(1),
  turns: z.array(
    z.object({ by: z.enum(['customer', 'agent']), text: z.string(), at: z.number().positive().optional() }),
  ),
})

export type ReplayTurn = {
  clientId: string
  by: 'visitor' | 'assistant' | 'agent'
  text: string
  sentAt: Date
}
/** `empty`: turns of the file without any text, which are no messages. */
export type ReplayTalk = { id: string; turns: ReplayTurn[]; empty: number }

/** The file is not what can be replayed; the sentence says where. */
export class ReplayFileError extends Error {
  override name = 'ReplayFileError'
}

const stepMs = 20_000

/**
 * Talks of a file of JSON lines, gzipped or not. `customer` is our visitor; `agent` is our assistant in sets of talks with
 * an AI (chat_…) and a human agent elsewhere. Talks without times get steps of 20 s that end a minute ago; an id that
 * stands twice in a file is told apart by its number.
 */
export async function readTalks(file: string, now = Date.now()): Promise<ReplayTalk[]> {
  const agent = basename(file).startsWith('chat_') ? 'assistant' : 'agent'
  const raw = createReadStream(file)
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  const talks: ReplayTalk[] = []
  const seen = new Map<string, number>()
  let number = 0
  const failed = new Promise<never>((_, reject) => {
    for (const stream of [raw, input]) {
      stream.once('error', (error: Error) =>
        reject(new ReplayFileError(`${file} cannot be read: ${error.message}`)),
      )
    }
  })
  failed.catch(() => {})
  const read = async () => {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      number += 1
      if (text.trim() === '') continue
      const parsed = line.safeParse(parse(text))
      if (!parsed.success) {
        throw new ReplayFileError(
          `${file} line ${number}: not a talk: { id, turns: [{ by: "customer" or "agent", text, at? in seconds }] }.`,
        )
      }
      const times = (seen.get(parsed.data.id) ?? 0) + 1
      seen.set(parsed.data.id, times)
      talks.push(
        toTalk(times > 1 ? `${parsed.data.id}~${times}` : parsed.data.id, parsed.data.turns, agent, now),
      )
    }
  }
  await Promise.race([read(), failed])
  if (talks.length === 0) throw new ReplayFileError(`${file} holds no talks.`)
  return talks
}

function toTalk(
  id: string,
  turns: z.infer<typeof line>['turns'],
  agent: 'assistant' | 'agent',
  now: number,
): ReplayTalk {
  const start = now - 60_000 - turns.length * stepMs
  const all = turns.map(({ by, text, at }, index): ReplayTurn => ({
    clientId: `${id}-${index}`,
    by: by === 'customer' ? 'visitor' : agent,
    text,
    sentAt: new Date(at === undefined ? start + index * stepMs : at * 1000),
  }))
  const said = all.filter(({ text }) => text.trim() !== '')
  return { id, turns: said, empty: all.length - said.length }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
