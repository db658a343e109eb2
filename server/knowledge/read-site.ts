import { setTimeout as sleep } from 'node:timers/promises'
import type { Fetched, FetchOptions } from '#server/http/outgoing.ts'
import { decodePage } from '#server/knowledge/decode-page.ts'
import { isSameHost, pageAddress } from '#server/knowledge/page-address.ts'
import type { ReadText, ToRead } from '#server/knowledge/read-text.ts'
import { fetchRobots, ofPrivate, ourName, type Robots } from '#server/knowledge/robots.ts'

export type SiteToRead = {
  address: string
  depth: number
  mostPages: number
  fetch: (address: string, options: FetchOptions) => Promise<Fetched>
  read: (text: Omit<ToRead, 'language'>) => Promise<ReadText | null>
  /** Answers whether reading goes on. */
  onPage: (
    page: { address: string; text: ReadText } | { address: string; reason: string },
  ) => Promise<boolean>
  /** Between two pages, where robots.txt wishes no more. */
  pauseMs: number
  mostMs: number
}

export type SiteRead =
  | { type: 'read'; pages: number; failed: number; more: boolean }
  | { type: 'failed'; reason: string }
  | { type: 'given up' }

const mostBytes = 2 * 1024 * 1024
const pageTimeoutMs = 15_000
const mostHops = 5

type Page =
  | { type: 'page'; address: string; format: ToRead['format']; text: string }
  | { type: 'none'; reason: string; gone?: true }

/** Reads pages of one host from an address on, nearest first: as robots.txt lets, one at a time, and no more than asked for. */
export async function readSite(site: SiteToRead): Promise<SiteRead> {
  const ends = Date.now() + site.mostMs
  const robots = new Map<string, Robots>()
  const seen = new Set<string>()
  const start = pageAddress(site.address)
  if (start === null) return { type: 'failed', reason: reasons.address }
  const queue = [{ address: start, depth: 0 }]
  let pages = 0
  let failed = 0
  let fetched = 0
  let entry = start
  seen.add(start)
  for (let next = queue.shift(); next; next = queue.shift()) {
    const isFirst = fetched === 0
    const isEnough = pages >= site.mostPages || fetched >= site.mostPages * 2 + 10
    if (isEnough || Date.now() > ends) return { type: 'read', pages, failed, more: true }
    const rules = await robotsOf(next.address, robots, site)
    const wait = Math.max(site.pauseMs, rules.type === 'rules' ? rules.waitMs : 0)
    if (!isFirst) await sleep(wait)
    fetched += 1
    const page = await pageAt(next.address, entry, site, robots)
    if (page.type === 'none') {
      if (isFirst) return { type: 'failed', reason: page.reason }
      if (page.gone) continue
      failed += 1
      if (!(await site.onPage({ address: next.address, reason: page.reason }))) return { type: 'given up' }
      continue
    }
    // Where a shop sends its visitors from the bare name to www., its pages are those.
    if (isFirst) entry = page.address
    if (page.address !== next.address) {
      if (seen.has(page.address)) continue
      seen.add(page.address)
    }
    const text = await site.read({ format: page.format, text: page.text, foot: isFirst })
    const reason = text === null ? reasons.tooHard : text.noIndex ? reasons.noIndex : null
    if (text === null || reason !== null) {
      if (isFirst) return { type: 'failed', reason: reason ?? reasons.tooHard }
      failed += 1
      if (!(await site.onPage({ address: page.address, reason: reason ?? '' }))) return { type: 'given up' }
    } else {
      pages += 1
      if (!(await site.onPage({ address: page.address, text }))) return { type: 'given up' }
    }
    if (text === null || next.depth >= site.depth) continue
    for (const link of text.links) {
      const address = pageAddress(link, page.address)
      if (address === null || seen.has(address) || !isSameHost(address, entry)) continue
      if (queue.length > site.mostPages * 4) break
      seen.add(address)
      queue.push({ address, depth: next.depth + 1 })
    }
  }
  return { type: 'read', pages, failed, more: false }
}

async function robotsOf(address: string, known: Map<string, Robots>, site: SiteToRead): Promise<Robots> {
  const { origin } = new URL(address)
  const found =
    known.get(origin) ??
    (await fetchRobots(origin, (at, maxBytes) => site.fetch(at, { maxBytes, timeoutMs: pageTimeoutMs })))
  known.set(origin, found)
  return found
}

/** Follows redirects by hand, as each address is asked about and looked at again. */
async function pageAt(
  first: string,
  entry: string,
  site: SiteToRead,
  robots: Map<string, Robots>,
): Promise<Page> {
  let address = first
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const rules = await robotsOf(address, robots, site)
    if (rules.type === 'shut') return { type: 'none', reason: rules.reason }
    if (!rules.allows(address)) {
      return { type: 'none', reason: `The site’s robots.txt keeps ${ourName} from this page.` }
    }
    const answer = await site.fetch(address, { maxBytes: mostBytes, timeoutMs: pageTimeoutMs })
    if (answer.type === 'failed') return { type: 'none', reason: reasons[answer.why] }
    const { status, headers, bytes } = answer
    if (status >= 300 && status < 400) {
      const to = pageAddress(headers.location ?? '', address)
      if (to === null) return { type: 'none', reason: reasons.nowhere }
      if (!isSameHost(to, entry)) {
        const where = new URL(to).origin.slice(0, 200)
        return { type: 'none', reason: `This page sends its visitors on to ${where}. Add that address.` }
      }
      address = to
      continue
    }
    if (status === 404 || status === 410) {
      return { type: 'none', reason: `There is no such page (${status}).`, gone: true }
    }
    if (status >= 400) return { type: 'none', reason: `The page answered with an error (${status}).` }
    const type = headers['content-type'] ?? 'text/html'
    const format = formatOf(type)
    if (format === null) return { type: 'none', reason: reasons.noText, gone: true }
    if (/\bnoindex\b|\bnone\b/i.test([headers['x-robots-tag'] ?? []].flat().join(','))) {
      return { type: 'none', reason: reasons.noIndex }
    }
    return { type: 'page', address, format, text: decodePage(bytes, type) }
  }
  return { type: 'none', reason: reasons.nowhere }
}

function formatOf(contentType: string): ToRead['format'] | null {
  const [type = ''] = contentType.toLowerCase().split(';')
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\s*$/.test(type)) return 'html'
  if (/^\s*text\/(?:x-)?markdown\s*$/.test(type)) return 'markdown'
  return /^\s*text\/plain\s*$/.test(type) ? 'plain' : null
}

const reasons = {
  address: 'That is no address of a public page.',
  private: ofPrivate,
  slow: 'The page took too long to answer.',
  unreachable: 'Nothing answers there. Is the address right, and the certificate valid?',
  nowhere: 'The page sends its visitors from address to address.',
  noText: 'There is no text page at that address.',
  noIndex: 'The page asks programs not to keep it (noindex).',
  tooHard: 'The page could not be read in time.',
}
