import type { TalkRef, TeamHint } from '#contract/live.ts'
import { opens } from '#rules/plans.ts'
import type { Db, WorkspaceOptions } from '#server/db/in-workspace.ts'
import { mostIds } from '#server/realtime/bus.ts'
import { leadsOf, ownHint } from '#server/realtime/own-leads.ts'
import type { Closing } from '#server/realtime/sockets.ts'
import { arrive, beat, leave } from '#server/team/presence-store.ts'
import { readTeam, type TeamMember, type TeamState } from '#server/team/read-team.ts'

/** An open dashboard of a member. */
export type TeamSocket = {
  personId: string
  /** The login session it was opened with. */
  signInId: string
  send: (hint: TeamHint) => void
  close: (closing: Closing) => void
}

export type RoomTimes = {
  /** After the last dashboard was closed, before its member counts as offline: a reload is no absence. */
  graceMs: number
  /** How often it is written down who is there. */
  beatMs: number
}

/** Who has a conversation open here, for the rooms of other processes. */
type TellLooking = (talk: TalkRef, memberIds: string[]) => void

/** What another process has not said again for so long is not so any more. */
const lookForgottenMs = 35_000

type Ask = <T>(fn: (db: Db) => Promise<T>, options?: WorkspaceOptions) => Promise<T>

/** The open dashboards of one workspace in this process. */
export class Room {
  readonly #ask: Ask
  readonly #times: RoomTimes
  readonly #sockets = new Map<TeamSocket, TeamMember>()
  readonly #leaving = new Map<string, NodeJS.Timeout>()
  /** What members who see their own leads alone have been told of. */
  readonly #own = new Map<string, Set<string>>()
  /** Which conversation each dashboard has open. */
  readonly #looks = new Map<TeamSocket, TalkRef>()
  /** Who has it open in other processes, by conversation and process. */
  readonly #looksThere = new Map<string, Map<string, { memberIds: string[]; heardAt: number }>>()
  readonly #tellLooking: TellLooking
  #state: TeamState | null = null
  #lastBeat = 0
  #entering = 0
  #hints: Promise<void> = Promise.resolve()

  constructor(ask: Ask, times: RoomTimes, tellLooking: TellLooking = () => {}) {
    this.#ask = ask
    this.#times = times
    this.#tellLooking = tellLooking
  }

  get isEmpty(): boolean {
    return this.#sockets.size + this.#leaving.size + this.#entering === 0
  }

  get sockets(): Iterable<TeamSocket> {
    return this.#sockets.keys()
  }

  /** Lets a member in, or answers why not. */
  async enter(socket: TeamSocket): Promise<Closing | null> {
    const { personId } = socket
    this.#entering += 1
    const { state, own } = await this.#ask((db) => receive(db, personId)).finally(() => {
      this.#entering -= 1
    })
    const member = state.members.get(personId)
    const closing = refusal(state, member)
    if (closing || !member) return closing ?? gone
    clearTimeout(this.#leaving.get(personId))
    this.#leaving.delete(personId)
    if (own && !this.#own.has(personId)) this.#own.set(personId, own.get(personId) ?? new Set())
    // Before it is one of them: what it does not know yet is no news to it.
    this.#compare(state)
    this.#sockets.set(socket, member)
    return null
  }

  /** `emptied` is told when the last one has gone for good. */
  leave(socket: TeamSocket, emptied: () => void): void {
    const { personId } = socket
    this.look(socket, null)
    if (!this.#sockets.delete(socket)) return
    if ([...this.#sockets.keys()].some((other) => other.personId === personId)) return
    this.#own.delete(personId)
    const at = new Date()
    const { graceMs, beatMs } = this.#times
    const timer = setTimeout(() => {
      this.#leaving.delete(personId)
      this.#ask((db) => leave(db, personId, at, graceMs - beatMs))
        .then(() => this.check())
        .catch(() => {})
        .finally(() => this.isEmpty && emptied())
    }, graceMs)
    timer.unref()
    this.#leaving.set(personId, timer)
  }

  /** Asks the database who may be here and as what, and tells those whom a change concerns. */
  async check(): Promise<void> {
    if (this.#sockets.size === 0) return
    const due = Date.now() - this.#lastBeat >= this.#times.beatMs
    const people = [...new Set([...this.#sockets.keys()].map(({ personId }) => personId))]
    const state = await this.#ask(
      async (db) => {
        if (due) await beat(db, people)
        return readTeam(db)
      },
      { readOnly: !due },
    )
    if (due) {
      this.#lastBeat = Date.now()
      this.#lookAgain()
    }
    this.#compare(state)
  }

  /** Passes on what changed, to each as much as they may know; `only` to one member alone. */
  hear(hint: TeamHint, only?: string): void {
    if (hint.type === 'saying') return this.#tellSaying(hint)
    // Hints may have been lost on the way from other processes: everybody fetches what they show.
    if (hint.type === 'ready') return this.#tell(() => hint)
    if (only !== undefined) return this.#tell((socket) => (socket.personId === only ? hint : null))
    if (hint.type === 'talks' || hint.type === 'typing' || hint.type === 'looking') {
      return this.#tell(({ personId }, { onlyAssigned }) => {
        const known = this.#own.get(personId)
        return onlyAssigned ? ofTheirs(hint, (leadId) => known?.has(leadId) ?? false) : hint
      })
    }
    // What tags are called is no secret among those who see any lead.
    if (hint.type === 'tags') return this.#tell(() => hint)
    const limited = new Set<string>()
    for (const [socket, member] of this.#sockets) {
      if (member.onlyAssigned) limited.add(socket.personId)
      else socket.send(hint)
    }
    if (hint.type !== 'changed' || limited.size === 0) return
    // One after the other, as each is compared with what was told before.
    this.#hints = this.#hints.then(() => this.#tellOwn([...limited], hint)).catch(() => {})
  }

  /** A member has opened a conversation, or left it (null): whoever else looks at it is told. */
  look(socket: TeamSocket, talk: TalkRef | null): void {
    const before = this.#looks.get(socket)
    if (before?.id === talk?.id) return
    if (talk) this.#looks.set(socket, talk)
    else this.#looks.delete(socket)
    for (const each of [before, talk]) {
      if (!each) continue
      this.#tellLooking(each, this.#lookersHere(each))
      this.#tellLookers(each)
    }
  }

  /** Who has the conversation open in another process now. */
  hearLooking(processId: string, talk: TalkRef, memberIds: string[]): void {
    const there = this.#looksThere.get(talk.id) ?? new Map<string, never>()
    const isNew = !there.has(processId)
    if (memberIds.length > 0) there.set(processId, { memberIds, heardAt: Date.now() })
    else there.delete(processId)
    if (there.size > 0) this.#looksThere.set(talk.id, there)
    else this.#looksThere.delete(talk.id)
    // Whoever has just opened it there does not know yet who is here.
    const here = this.#lookersHere(talk)
    if (isNew && memberIds.length > 0 && here.length > 0) this.#tellLooking(talk, here)
    this.#tellLookers(talk)
  }

  /** The only words that travel by a socket: to those who have this very conversation open and may read all of it. */
  #tellSaying(hint: TeamHint & { type: 'saying' }): void {
    const state = this.#state
    if (!state || !opens(state.plan, 'inbox')) return
    for (const [socket, { id }] of this.#looks) {
      const { personId } = socket
      if (id !== hint.conversationId || !this.mayKnow(personId, hint.leadId)) continue
      const isCovered = state.members.get(personId)?.hidesContact ?? true
      socket.send(isCovered && hint.text !== null ? { ...hint, text: '' } : hint)
    }
  }

  mayKnow(personId: string, leadId: string): boolean {
    const member = [...this.#sockets].find(([socket]) => socket.personId === personId)?.[1]
    return member !== undefined && (!member.onlyAssigned || (this.#own.get(personId)?.has(leadId) ?? false))
  }

  #tellLookers(talk: TalkRef): void {
    const there = [...(this.#looksThere.get(talk.id)?.values() ?? [])].flatMap(({ memberIds }) => memberIds)
    const memberIds = [...new Set([...this.#lookersHere(talk), ...there])]
    this.hear({ type: 'looking', conversationId: talk.id, leadId: talk.leadId, memberIds })
  }

  #lookersHere({ id }: TalkRef): string[] {
    const looking = [...this.#looks].filter(([, talk]) => talk.id === id)
    return [...new Set(looking.map(([{ personId }]) => personId))]
  }

  /** Says again what others may have missed, and forgets what processes have said that were killed. */
  #lookAgain(): void {
    const talks = new Map([...this.#looks.values()].map((talk) => [talk.id, talk]))
    for (const talk of talks.values()) this.#tellLooking(talk, this.#lookersHere(talk))
    for (const [id, there] of this.#looksThere) {
      const old = [...there].filter(([, { heardAt }]) => Date.now() - heardAt > lookForgottenMs)
      for (const [processId] of old) there.delete(processId)
      if (there.size === 0) this.#looksThere.delete(id)
      const talk = talks.get(id)
      if (old.length > 0 && talk) this.#tellLookers(talk)
    }
  }

  #tell(hintFor: (socket: TeamSocket, member: TeamMember) => TeamHint | null): void {
    for (const [socket, member] of this.#sockets) {
      const hint = hintFor(socket, member)
      if (hint) socket.send(hint)
    }
  }

  stop(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer)
    this.#leaving.clear()
    this.#sockets.clear()
  }

  async #tellOwn(people: string[], hint: TeamHint & { type: 'changed' }): Promise<void> {
    const ids = [...hint.leads, ...hint.created, ...hint.removed]
    const theirs = await this.#ask((db) => leadsOf(db, people, ids), { readOnly: true })
    const cut = Math.max(hint.leads.length, hint.created.length, hint.removed.length) >= mostIds
    for (const personId of people) {
      const known = this.#own.get(personId)
      const own = ownHint(hint, known ?? new Set(), theirs.get(personId) ?? new Set())
      if (own || cut) this.#send(personId, own ?? { type: 'changed', leads: [], created: [], removed: [] })
    }
  }

  #send(personId: string, hint: TeamHint): void {
    for (const [socket, member] of this.#sockets) {
      // Asked again: while the leads were looked up the limit may have come or gone.
      if (socket.personId === personId && member.onlyAssigned) socket.send(hint)
    }
  }

  #compare(state: TeamState): void {
    const before = this.#state
    this.#state = state
    const others = before !== null && before.teamPrint !== state.teamPrint
    const workspace = before !== null && before.workspacePrint !== state.workspacePrint
    for (const [socket, was] of this.#sockets) {
      const now = state.members.get(socket.personId)
      const closing = refusal(state, now)
      if (closing || !now) {
        // A member who was removed has no presence to say goodbye with.
        this.look(socket, null)
        if (!now) this.#sockets.delete(socket)
        socket.close(closing ?? gone)
        continue
      }
      this.#sockets.set(socket, now)
      if (now.onlyAssigned && !was.onlyAssigned) this.#learnOwn(socket.personId)
      if (!now.onlyAssigned) this.#own.delete(socket.personId)
      if (now.print !== was.print || workspace) socket.send({ type: 'you' })
      if (others) socket.send({ type: 'team' })
    }
  }

  #learnOwn(personId: string): void {
    if (this.#own.has(personId)) return
    this.#own.set(personId, new Set())
    this.#hints = this.#hints
      .then(() => this.#ask((db) => leadsOf(db, [personId], null), { readOnly: true }))
      .then((found) => {
        const known = this.#own.get(personId)
        for (const id of found.get(personId) ?? []) known?.add(id)
      })
      .catch(() => {})
  }
}

type OfTalks = Extract<TeamHint, { type: 'talks' | 'typing' | 'looking' }>

/** As much of it as is about leads that are theirs. */
function ofTheirs(hint: OfTalks, isTheirs: (leadId: string) => boolean): TeamHint | null {
  if (hint.type !== 'talks') return isTheirs(hint.leadId) ? hint : null
  const talks = hint.talks.filter(({ leadId }) => isTheirs(leadId))
  return talks.length > 0 ? { type: 'talks', talks } : null
}

/** Notes that a member is there, if they may be. */
async function receive(db: Db, personId: string) {
  const before = await readTeam(db)
  const member = before.members.get(personId)
  if (refusal(before, member)) return { state: before, own: null }
  await arrive(db, personId)
  const own = member?.onlyAssigned ? await leadsOf(db, [personId], null) : null
  return { state: await readTeam(db), own }
}

const gone: Closing = { code: 4401, reason: 'not of this workspace' }

function refusal({ plan }: TeamState, member: TeamMember | undefined): Closing | null {
  if (!member) return gone
  return opens(plan, 'live') ? null : { code: 4403, reason: 'the plan has no live view' }
}
