import type { TalkRef, TeamHint, VisitorHint } from '#contract/live.ts'
import type { Across, Carrier, Writing } from '#server/realtime/across.ts'
import { Gather } from '#server/realtime/gather.ts'

export type TeamChange = { workspaceId: string; leads: string[]; created: string[]; removed: string[] }
/** `only`: the one member it is for. */
export type TeamListener = (hint: TeamHint, only?: string) => void
export type VisitorListener = (hint: VisitorHint) => void

type Gathered = { leads: Set<string>; created: Set<string>; removed: Set<string> }

/** The first change of a workspace is told at once; those within this time after it travel as one hint. */
const gatherMs = 30
/** Past this many, "something changed" is as good as a list. */
export const mostIds = 200

/**
 * Tells open dashboards and widgets that something changed: ids only, after the commit, whichever process they are
 * connected to. A hint that is lost loses nothing, as clients fetch the state on reconnect, on focus and every minute.
 */
export class Bus {
  readonly #team = new Map<string, Set<TeamListener>>()
  readonly #visitors = new Map<string, Set<VisitorListener>>()
  readonly #others = new Set<(item: Across) => void>()
  readonly #talks = new Map<string, Map<string, TalkRef>>()
  readonly #gathered = new Map<string, Gathered>()
  /** Members who have just been told of alerts, and whether there are more since. */
  readonly #alerted = new Map<string, boolean>()
  #carrier: Carrier | null = null
  readonly #outbox = new Gather((items) => this.#carrier?.send(items))

  /** From now on others hear what is told here, and what they tell is heard here. */
  async carriedBy(carrier: Carrier): Promise<void> {
    this.#carrier = carrier
    await carrier.start((items) => {
      for (const item of items) this.#hear(item)
    })
  }

  /** What was told last still goes out; nothing is told and heard after it. */
  async close(): Promise<void> {
    this.#outbox.flush()
    const carrier = this.#carrier
    this.#carrier = null
    await carrier?.stop()
  }

  publish(change: TeamChange): void {
    this.toOthers({ type: 'changed', ...cutTo(change, mostIds), workspaceId: change.workspaceId })
    this.#publish(change)
  }

  /** Something about a conversation has changed: what was said, who holds it, who waits. */
  publishTalk(workspaceId: string, talk: TalkRef): void {
    this.toOthers({ type: 'talk', workspaceId, talk })
    this.#publishTalk(workspaceId, talk)
  }

  /** At once, to all dashboards of the workspace. */
  toTeam(workspaceId: string, hint: TeamHint): void {
    this.toOthers({ type: 'team', workspaceId, hint })
    this.#toTeam(workspaceId, hint)
  }

  /** To the dashboards of one member. */
  toMember(workspaceId: string, memberId: string, hint: TeamHint): void {
    this.toOthers({ type: 'member', workspaceId, memberId, hint })
    this.#toMember(workspaceId, memberId, hint)
  }

  /** Whether a dashboard may be open: of other processes nobody here knows. */
  hasTeam(workspaceId: string): boolean {
    return this.#team.has(workspaceId) || (this.#carrier?.hasOthers() ?? false)
  }

  toVisitor(sessionId: string, hint: VisitorHint): void {
    this.toOthers({ type: 'visitor', sessionId, hint })
    this.#toVisitor(sessionId, hint)
  }

  hasVisitor(sessionId: string): boolean {
    return this.#visitors.has(sessionId)
  }

  /** A member writes to the visitor. */
  writing(writing: Writing & { name: string }): void {
    this.toOthers({ type: 'writing', ...writing })
    this.hearWriting(writing.sessionId, writing.name)
  }

  /** The same where it was heard of from another process. */
  hearWriting(sessionId: string, name: string): void {
    this.#toVisitor(sessionId, { type: 'typing', author: 'agent', name })
  }

  /** To the other processes alone. */
  toOthers(item: Across): void {
    if (this.#carrier?.hasOthers()) this.#outbox.add(item)
  }

  /** Listens to a workspace; answers how to stop. */
  onTeam(workspaceId: string, listener: TeamListener): () => void {
    return listen(this.#team, workspaceId, listener)
  }

  onVisitor(sessionId: string, listener: VisitorListener): () => void {
    return listen(this.#visitors, sessionId, listener)
  }

  /** Hears what other processes tell that is no hint yet: who looks at and writes in what, and what becomes of an answer. */
  onOthers(listener: (item: Across) => void): void {
    this.#others.add(listener)
  }

  #hear(item: Across): void {
    if (item.type === 'changed') this.#publish(item)
    else if (item.type === 'talk') this.#publishTalk(item.workspaceId, item.talk)
    else if (item.type === 'team') this.#toTeam(item.workspaceId, item.hint)
    else if (item.type === 'member') this.#toMember(item.workspaceId, item.memberId, item.hint)
    else if (item.type === 'visitor') this.#toVisitor(item.sessionId, item.hint)
    else if (item.type === 'missed') this.#fetchAnew()
    else for (const listener of this.#others) listener(item)
  }

  /** `ready` is what is heard after each connect, when clients fetch what they show. */
  #fetchAnew(): void {
    for (const workspaceId of this.#team.keys()) this.#toTeam(workspaceId, { type: 'ready' })
    for (const sessionId of this.#visitors.keys()) this.#toVisitor(sessionId, { type: 'ready' })
  }

  #publish(change: TeamChange): void {
    if (!this.#team.has(change.workspaceId)) return
    const gathered = this.#gathered.get(change.workspaceId)
    if (!gathered) {
      this.#tellOf(change.workspaceId, change)
      return this.#pause(change.workspaceId)
    }
    for (const id of change.leads) gathered.leads.add(id)
    for (const id of change.created) gathered.created.add(id)
    for (const id of change.removed) gathered.removed.add(id)
  }

  #publishTalk(workspaceId: string, talk: TalkRef): void {
    if (!this.#team.has(workspaceId)) return
    const talks = this.#talks.get(workspaceId)
    if (talks) return void talks.set(talk.id, talk)
    this.#toTeam(workspaceId, { type: 'talks', talks: [talk] })
    this.#pauseTalks(workspaceId)
  }

  #toTeam(workspaceId: string, hint: TeamHint, only?: string): void {
    for (const listener of this.#team.get(workspaceId) ?? []) listener(hint, only)
  }

  #toMember(workspaceId: string, memberId: string, hint: TeamHint): void {
    if (hint.type !== 'alerts' || !this.#team.has(workspaceId))
      return this.#toTeam(workspaceId, hint, memberId)
    const key = `${workspaceId} ${memberId}`
    if (this.#alerted.has(key)) return void this.#alerted.set(key, true)
    this.#alerted.set(key, false)
    setTimeout(() => {
      const isMore = this.#alerted.get(key)
      this.#alerted.delete(key)
      if (isMore) this.#toMember(workspaceId, memberId, hint)
    }, gatherMs).unref()
    return this.#toTeam(workspaceId, hint, memberId)
  }

  #toVisitor(sessionId: string, hint: VisitorHint): void {
    for (const listener of this.#visitors.get(sessionId) ?? []) listener(hint)
  }

  #pause(workspaceId: string): void {
    const gathered: Gathered = { leads: new Set(), created: new Set(), removed: new Set() }
    this.#gathered.set(workspaceId, gathered)
    setTimeout(() => {
      this.#gathered.delete(workspaceId)
      if (gathered.leads.size + gathered.created.size + gathered.removed.size === 0) return
      this.#tellOf(workspaceId, gathered)
      // What comes right after it waits again, so that there is never more than one hint in that time.
      this.#pause(workspaceId)
    }, gatherMs).unref()
  }

  #pauseTalks(workspaceId: string): void {
    const gathered = new Map<string, TalkRef>()
    this.#talks.set(workspaceId, gathered)
    setTimeout(() => {
      this.#talks.delete(workspaceId)
      if (gathered.size === 0) return
      this.#toTeam(workspaceId, { type: 'talks', talks: [...gathered.values()].slice(0, mostIds) })
      this.#pauseTalks(workspaceId)
    }, gatherMs).unref()
  }

  #tellOf(workspaceId: string, change: Record<keyof Gathered, Iterable<string>>): void {
    this.#toTeam(workspaceId, { type: 'changed', ...cutTo(change, mostIds) })
  }
}

function cutTo({ leads, created, removed }: Record<keyof Gathered, Iterable<string>>, most: number) {
  const cut = (ids: Iterable<string>) => [...new Set(ids)].slice(0, most)
  return { leads: cut(leads), created: cut(created), removed: cut(removed) }
}

function listen<Listener>(all: Map<string, Set<Listener>>, key: string, listener: Listener): () => void {
  const listeners = all.get(key) ?? new Set()
  all.set(key, listeners)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0 && all.get(key) === listeners) all.delete(key)
  }
}
