import type { TalkRef, TeamHint, VisitorHint } from '#contract/live.ts'

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
 * Tells open dashboards and widgets that something changed: ids only, after the commit. A hint that is lost loses
 * nothing, as clients fetch the state on reconnect, on focus and every minute.
 */
export class Bus {
  readonly #team = new Map<string, Set<TeamListener>>()
  readonly #visitors = new Map<string, Set<VisitorListener>>()
  readonly #talks = new Map<string, Map<string, TalkRef>>()
  readonly #gathered = new Map<string, Gathered>()

  publish(change: TeamChange): void {
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

  /** Something about a conversation has changed: what was said, who holds it, who waits. */
  publishTalk(workspaceId: string, talk: TalkRef): void {
    if (!this.#team.has(workspaceId)) return
    const talks = this.#talks.get(workspaceId)
    if (talks) return void talks.set(talk.id, talk)
    this.toTeam(workspaceId, { type: 'talks', talks: [talk] })
    this.#pauseTalks(workspaceId)
  }

  /** At once, to all dashboards of the workspace. */
  toTeam(workspaceId: string, hint: TeamHint): void {
    for (const listener of this.#team.get(workspaceId) ?? []) listener(hint)
  }

  /** To the dashboards of one member. */
  toMember(workspaceId: string, memberId: string, hint: TeamHint): void {
    for (const listener of this.#team.get(workspaceId) ?? []) listener(hint, memberId)
  }

  hasTeam(workspaceId: string): boolean {
    return this.#team.has(workspaceId)
  }

  toVisitor(sessionId: string, hint: VisitorHint): void {
    for (const listener of this.#visitors.get(sessionId) ?? []) listener(hint)
  }

  /** Listens to a workspace; answers how to stop. */
  onTeam(workspaceId: string, listener: TeamListener): () => void {
    return listen(this.#team, workspaceId, listener)
  }

  onVisitor(sessionId: string, listener: VisitorListener): () => void {
    return listen(this.#visitors, sessionId, listener)
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
      this.toTeam(workspaceId, { type: 'talks', talks: [...gathered.values()].slice(0, mostIds) })
      this.#pauseTalks(workspaceId)
    }, gatherMs).unref()
  }

  #tellOf(workspaceId: string, { leads, created, removed }: Record<keyof Gathered, Iterable<string>>): void {
    const cut = (ids: Iterable<string>) => [...new Set(ids)].slice(0, mostIds)
    this.toTeam(workspaceId, {
      type: 'changed',
      leads: cut(leads),
      created: cut(created),
      removed: cut(removed),
    })
  }
}

function listen<Listener>(all: Map<string, Set<Listener>>, key: string, listener: Listener): () => void {
  const listeners = all.get(key) ?? new Set()
  all.set(key, listeners)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) all.delete(key)
  }
}
