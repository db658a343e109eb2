import type { TalkRef, TeamHint, VisitorHint } from '#contract/live.ts'

export type TeamChange = { workspaceId: string; leads: string[]; created: string[]; removed: string[] }
/** `only`: the one member it is for. */
export type TeamListener = (hint: TeamHint, only?: string) => void
export type VisitorListener = (hint: VisitorHint) => void

/** Changes of a workspace within this time travel as one hint. */
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
  readonly #gathered = new Map<string, { leads: Set<string>; created: Set<string>; removed: Set<string> }>()

  publish(change: TeamChange): void {
    if (!this.#team.has(change.workspaceId)) return
    let gathered = this.#gathered.get(change.workspaceId)
    if (!gathered) {
      gathered = { leads: new Set(), created: new Set(), removed: new Set() }
      this.#gathered.set(change.workspaceId, gathered)
      setTimeout(() => this.#flush(change.workspaceId), gatherMs).unref()
    }
    for (const id of change.leads) gathered.leads.add(id)
    for (const id of change.created) gathered.created.add(id)
    for (const id of change.removed) gathered.removed.add(id)
  }

  /** Something about a conversation has changed: what was said, who holds it, who waits. */
  publishTalk(workspaceId: string, talk: TalkRef): void {
    if (!this.#team.has(workspaceId)) return
    let talks = this.#talks.get(workspaceId)
    if (!talks) {
      talks = new Map()
      this.#talks.set(workspaceId, talks)
      setTimeout(() => this.#flushTalks(workspaceId), gatherMs).unref()
    }
    talks.set(talk.id, talk)
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

  #flushTalks(workspaceId: string): void {
    const talks = [...(this.#talks.get(workspaceId)?.values() ?? [])].slice(0, mostIds)
    this.#talks.delete(workspaceId)
    this.toTeam(workspaceId, { type: 'talks', talks })
  }

  #flush(workspaceId: string): void {
    const gathered = this.#gathered.get(workspaceId)
    this.#gathered.delete(workspaceId)
    if (!gathered) return
    const hint: TeamHint = {
      type: 'changed',
      leads: [...gathered.leads].slice(0, mostIds),
      created: [...gathered.created].slice(0, mostIds),
      removed: [...gathered.removed].slice(0, mostIds),
    }
    this.toTeam(workspaceId, hint)
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
