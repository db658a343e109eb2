import robots from 'robots-parser'
import type { Fetched } from '#server/http/outgoing.ts'

/** What a host's robots.txt lets us read, and how long to wait between two pages; or why nothing may be read. */
export type Robots =
  { type: 'rules'; allows: (address: string) => boolean; waitMs: number } | { type: 'shut'; reason: string }

export const ourName = 'BrainBotsLeads'
// The package is the function itself; its types take it for a module with a default.
const robotsParser = robots as unknown as typeof robots.default
const mostWaitMs = 10_000
/** Every page is compared with every rule: a file made of rules alone must hold nobody up. */
const mostBytes = 128 * 1024
const mostHops = 5

export const ofPrivate =
  'That address leads into a private network, which is not asked. Only public pages can be read.'

/**
 * As RFC 9309 has it: no such file lets everybody in, one that cannot be had keeps everybody out. A file past our limit
 * keeps out, too, as its rules could not all be respected.
 */
export async function fetchRobots(
  origin: string,
  read: (address: string, maxBytes: number) => Promise<Fetched>,
): Promise<Robots> {
  const address = `${origin}/robots.txt`
  let at = address
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const answer = await read(at, mostBytes)
    if (answer.type === 'failed' && answer.why === 'private') return { type: 'shut', reason: ofPrivate }
    if (answer.type === 'failed') return shut(`${address} could not be read`)
    const to = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined
    if (to !== undefined) {
      at = URL.parse(to, at)?.href ?? address
      continue
    }
    if (answer.status >= 500 || answer.status === 429) return shut(`${address} answers ${answer.status}`)
    if (answer.status >= 300) return { type: 'rules', allows: () => true, waitMs: 0 }
    if (!answer.whole) return shut(`${address} is longer than 128 kB`)
    return parse(address, answer.text)
  }
  return shut(`${address} leads from address to address`)
}

function parse(address: string, text: string): Robots {
  const rules = robotsParser(address, text)
  const delay = rules.getCrawlDelay(ourName) ?? 0
  return {
    type: 'rules',
    // Undefined for an address of another host, which is not ours to read.
    allows: (page) => rules.isAllowed(page, ourName) === true,
    waitMs: Number.isFinite(delay) ? Math.min(Math.max(delay, 0) * 1000, mostWaitMs) : 0,
  }
}

function shut(what: string): Robots {
  return { type: 'shut', reason: `${what}, so it is not known what may be read there.` }
}
