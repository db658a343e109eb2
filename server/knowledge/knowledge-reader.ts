import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { fetchPublic } from '#server/http/outgoing.ts'
import type { ReadText } from '#server/knowledge/read-text.ts'
import { readSite } from '#server/knowledge/read-site.ts'
import {
  beginReading,
  countChunks,
  endReading,
  goOn,
  knownHash,
  putBack,
  savePage,
  type Ending,
  type Reading,
} from '#server/knowledge/reading-store.ts'
import { TextReader } from '#server/knowledge/text-reader.ts'
import type { Log } from '#server/log.ts'
import type { Services } from '#server/services.ts'

export type ReaderOptions = {
  inWorkspace: Services['inWorkspace']
  pool: pg.Pool
  log: Log
  /** Pages in the operator's own network may be read. */
  allowPrivate: boolean
  /** Between two pages of a site. */
  pauseMs?: number
}

const mostAtOnce = 2
const sweepMs = 10_000
const beatMs = 20_000
const mostMsOfStop = 2000
const dayMs = 86_400_000
/** A source that ended its reader so often is left alone. */
const mostTries = 3
const mostMsOfSite = 20 * 60_000
/** Of a workspace: searching looks at each of a language. */
const mostChunks = 5000
/** Changes with how texts are cut, so that they are cut anew. */
const cutVersion = '1'

/**
 * Reads files and sites that are due. That one is due stands in its row; a kick only makes it quick. What a killed process
 * leaves half read is found by the sweep within a minute or so and read from the beginning.
 */
export class KnowledgeReader {
  readonly #options: ReaderOptions
  readonly #texts = new TextReader()
  readonly #waiting = new Map<string, string>()
  readonly #busy = new Map<string, Promise<void>>()
  #sweeping: NodeJS.Timeout | null = null
  #stopped = false

  constructor(options: ReaderOptions) {
    this.#options = options
  }

  start(): void {
    void this.#sweep()
    this.#sweeping = setInterval(() => void this.#sweep(), sweepMs)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#sweeping) clearInterval(this.#sweeping)
    this.#waiting.clear()
    // Whoever waits for a slow page is not waited for: what they bring home then is refused.
    await Promise.race([Promise.all(this.#busy.values()), sleep(mostMsOfStop, undefined, { ref: false })])
    await this.#texts.stop()
  }

  /** There is something to read. */
  kick(workspaceId: string, sourceId: string): void {
    if (this.#stopped) return
    this.#waiting.set(sourceId, workspaceId)
    this.#next()
  }

  /** Until all that was begun has ended. */
  async drain(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  #next(): void {
    for (const [sourceId, workspaceId] of this.#waiting) {
      if (this.#busy.size >= mostAtOnce) return
      if (this.#busy.has(sourceId)) continue
      this.#waiting.delete(sourceId)
      const reading = this.#read(workspaceId, sourceId)
        .catch((error: unknown) => {
          if (!this.#stopped) this.#options.log.error(`knowledge: ${String(error)}`)
        })
        .finally(() => {
          this.#busy.delete(sourceId)
          this.#next()
        })
      this.#busy.set(sourceId, reading)
    }
  }

  async #read(workspaceId: string, sourceId: string): Promise<void> {
    const { inWorkspace } = this.#options
    const begun = await inWorkspace(workspaceId, async (db) => {
      const reading = await beginReading(db, sourceId)
      return reading && { reading, others: await countChunks(db, sourceId) }
    })
    if (!begun) return
    const { reading, others } = begun
    const room = Math.max(0, mostChunks - others)
    const beat = setInterval(() => {
      inWorkspace(workspaceId, (db) => goOn(db, reading)).catch(() => {})
    }, beatMs)
    const ending = await this.#outcome(workspaceId, reading, room).finally(() => clearInterval(beat))
    if (this.#stopped) await inWorkspace(workspaceId, (db) => putBack(db, reading))
    else if (ending) await inWorkspace(workspaceId, (db) => endReading(db, reading, ending))
  }

  async #outcome(workspaceId: string, reading: Reading, room: number): Promise<Ending | null> {
    if (reading.tries > mostTries) {
      const reason = 'Reading was broken off three times. Something in it is too much for the reader.'
      return { state: 'failed', reason, dueAt: null, whole: false }
    }
    if (room === 0) return { state: 'failed', reason: noRoom, dueAt: null, whole: false }
    return reading.kind === 'file'
      ? this.#readFile(workspaceId, reading, room)
      : this.#readSite(workspaceId, reading, room)
  }

  async #readFile(workspaceId: string, reading: Reading, room: number): Promise<Ending | null> {
    const text = await this.#texts.read({
      format: /\.(?:md|markdown)$/i.test(reading.name) ? 'markdown' : 'plain',
      text: reading.body ?? '',
      foot: true,
      language: reading.language,
    })
    const failed = (reason: string) => ({ state: 'failed' as const, reason, dueAt: null, whole: true })
    if (text === null) return failed('The file could not be read in time.')
    if (text.chunks.length === 0) return failed('There is no text in this file.')
    const saved = await this.#save(workspaceId, reading, null, { ...text, title: reading.name }, room)
    const reason = text.chunks.length > room ? noRoom : null
    return saved === null ? null : { state: 'ready', reason, dueAt: null, whole: true }
  }

  async #readSite(workspaceId: string, reading: Reading, room: number): Promise<Ending | null> {
    const { allowPrivate, inWorkspace, pauseMs = 250 } = this.#options
    let left = room
    let full = false
    const read = await readSite({
      address: reading.address ?? '',
      depth: reading.depth,
      mostPages: reading.mostPages,
      pauseMs,
      mostMs: mostMsOfSite,
      fetch: (address, options) => fetchPublic(address, { ...options, allowPrivate }),
      read: (text) => this.#texts.read({ ...text, language: reading.language }),
      onPage: async (page) => {
        if (this.#stopped) return false
        if ('reason' in page) {
          const failed = { address: page.address, title: '', hash: null, reason: page.reason, chunks: null }
          return inWorkspace(workspaceId, (db) => savePage(db, reading, failed))
        }
        const saved = await this.#save(workspaceId, reading, page.address, page.text, left)
        if (saved === null) return false
        left -= saved
        full = left <= 0
        return !full
      },
    })
    // What was read before is still known; tomorrow the site may answer again.
    const dueAt = new Date(Date.now() + dayMs)
    if (read.type === 'failed') return { state: 'failed', reason: read.reason, dueAt, whole: false }
    if (full) return { state: 'ready', reason: noRoom, dueAt, whole: true }
    if (read.type === 'given up') return null
    const more = `There are more pages than the ${reading.mostPages} that are read.`
    const failed = `${read.failed === 1 ? 'One page' : `${read.failed} pages`} could not be read.`
    const reason = [read.more ? more : '', read.failed > 0 ? failed : ''].filter(Boolean).join(' ')
    return { state: 'ready', reason: reason || null, dueAt, whole: true }
  }

  /** How many chunks the page has now; null when the reading was given up. */
  async #save(
    workspaceId: string,
    reading: Reading,
    address: string | null,
    { title, chunks }: ReadText,
    room: number,
  ): Promise<number | null> {
    const kept = chunks.slice(0, room)
    const hash = createHash('sha256')
      .update(JSON.stringify([cutVersion, title, kept]))
      .digest()
    const saved = await this.#options.inWorkspace(workspaceId, async (db) => {
      if (!(await goOn(db, reading))) return false
      const isSame = (await knownHash(db, reading.id, address))?.equals(hash) ?? false
      const page = {
        address,
        title: title || (address ?? ''),
        hash,
        reason: null,
        chunks: isSame ? null : kept,
      }
      return savePage(db, reading, page)
    })
    return saved ? kept.length : null
  }

  async #sweep(): Promise<void> {
    try {
      const { rows } = await this.#options.pool.query<{ workspace_id: string; source_id: string }>(
        'select workspace_id, source_id from app.due_knowledge($1, 100)',
        [new Date()],
      )
      for (const row of rows) this.kick(row.workspace_id, row.source_id)
    } catch (error) {
      if (!this.#stopped) this.#options.log.error(`knowledge sweep: ${String(error)}`)
    }
  }
}

const noRoom = `Not all of it could be taken in: a workspace has room for ${mostChunks.toLocaleString('en')} pieces of text.`
