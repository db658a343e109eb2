import { v7 as uuidv7 } from 'uuid'
import type { TeamFrame } from '#contract/live.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import type { Log } from '#server/log.ts'
import type { Looking } from '#server/realtime/across.ts'
import type { Bus } from '#server/realtime/bus.ts'
import { Room, type RoomTimes, type TeamSocket } from '#server/realtime/room.ts'
import type { Closing } from '#server/realtime/sockets.ts'
import type { Services } from '#server/services.ts'
import { findTalk } from '#server/talks/find-talk.ts'

/** `lookMs` and the time to look stay below a second together. */
const usual: RoomTimes & { lookMs: number } = { lookMs: 700, graceMs: 25_000, beatMs: 10_000 }
/** Workspaces looked at at the same time, so that requests keep connections of the pool. */
const mostAtOnce = 3

type TeamSocketsOptions = Pick<Services, 'inWorkspace'> & {
  outside: OutsideDb
  bus: Bus
  log: Log
  times?: Partial<typeof usual>
}

/**
 * All open dashboards of this process. Whoever may not be there any more is out within a second, whichever process has
 * changed it: the database is asked about all of them again and again, by one question for the login sessions and two
 * a workspace.
 */
export class TeamSockets {
  readonly #options: TeamSocketsOptions
  readonly #times: typeof usual
  readonly #rooms = new Map<string, { room: Room; stop: () => void }>()
  readonly #processId = uuidv7()
  #timer: NodeJS.Timeout | null = null
  #failing = false

  constructor(options: TeamSocketsOptions) {
    this.#options = options
    this.#times = { ...usual, ...options.times }
  }

  /** Lets a signed-in person's dashboard listen to a workspace; answers how to stop, or why not. */
  async enter(workspaceId: string, socket: TeamSocket): Promise<(() => void) | Closing> {
    const room = this.#roomOf(workspaceId)
    const closing = await room.enter(socket).finally(() => this.#close(workspaceId))
    if (closing) return closing
    this.#timer ??= this.#later()
    return () => {
      room.leave(socket, () => this.#close(workspaceId))
      this.#close(workspaceId)
    }
  }

  /** What an open dashboard says: which conversation its member looks at, and that they are writing in one. */
  hear(workspaceId: string, socket: TeamSocket, frame: TeamFrame): void {
    void this.#hear(workspaceId, socket, frame).catch(this.#failed)
  }

  async #hear(workspaceId: string, socket: TeamSocket, frame: TeamFrame): Promise<void> {
    const room = this.#rooms.get(workspaceId)?.room
    if (!room) return
    const { conversationId } = frame
    if (conversationId === null) return room.look(socket, null)
    const { personId } = socket
    const talk = await this.#options.inWorkspace(
      workspaceId,
      (db) => findTalk(db, conversationId, personId),
      { readOnly: true },
    )
    if (!talk || !room.mayKnow(personId, talk.leadId)) return
    const { leadId, sessionId, holderId, name } = talk
    if (frame.type === 'looking') return room.look(socket, { id: conversationId, leadId })
    const { bus } = this.#options
    bus.toTeam(workspaceId, { type: 'typing', by: 'member', memberId: personId, conversationId, leadId })
    // Who only drafts while somebody else answers is not announced to the visitor.
    if (holderId === personId) bus.writing({ workspaceId, sessionId, memberId: personId, name })
  }

  /** Another process tells who has a conversation open there. */
  hearLooking({ workspaceId, processId, talk, memberIds }: Looking): void {
    this.#rooms.get(workspaceId)?.room.hearLooking(processId, talk, memberIds)
  }

  /** Somebody's place in this workspace, or what it may do, was changed. */
  recheck(workspaceId: string): void {
    void this.#rooms.get(workspaceId)?.room.check().catch(this.#failed)
  }

  /** A login session was ended. */
  recheckSignIns(): void {
    void this.#checkSignIns().catch(this.#failed)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    for (const { room, stop } of this.#rooms.values()) {
      room.stop()
      stop()
    }
    this.#rooms.clear()
  }

  #roomOf(workspaceId: string): Room {
    const open = this.#rooms.get(workspaceId)
    if (open) return open.room
    const { bus, inWorkspace } = this.#options
    const processId = this.#processId
    const room = new Room(
      (fn, options) => inWorkspace(workspaceId, fn, options),
      this.#times,
      (talk, memberIds) => bus.toOthers({ type: 'looking', workspaceId, processId, talk, memberIds }),
    )
    const stop = bus.onTeam(workspaceId, (hint, only) => room.hear(hint, only))
    this.#rooms.set(workspaceId, { room, stop })
    return room
  }

  #close(workspaceId: string): void {
    const open = this.#rooms.get(workspaceId)
    if (!open?.room.isEmpty) return
    open.stop()
    this.#rooms.delete(workspaceId)
  }

  #later(): NodeJS.Timeout {
    return setTimeout(() => {
      void this.#look().finally(() => {
        this.#timer = this.#rooms.size > 0 ? this.#later() : null
      })
    }, this.#times.lookMs).unref()
  }

  async #look(): Promise<void> {
    const waiting = [...this.#rooms.keys()]
    const work = async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        await this.#rooms.get(id)?.room.check()
      }
    }
    try {
      await Promise.all([this.#checkSignIns(), ...Array.from({ length: mostAtOnce }, work)])
      this.#failing = false
    } catch (error) {
      this.#failed(error)
    }
  }

  async #checkSignIns(): Promise<void> {
    const sockets = [...this.#rooms.values()].flatMap(({ room }) => [...room.sockets])
    if (sockets.length === 0) return
    const ids = [...new Set(sockets.map(({ signInId }) => signInId))]
    const rows = await this.#options.outside.query<{ id: string }>({
      name: 'live sign-ins',
      text: 'select id from auth.session where id = any($1::uuid[]) and "expiresAt" > now()',
      values: [ids],
    })
    const live = new Set(rows.map(({ id }) => id))
    for (const socket of sockets) {
      if (!live.has(socket.signInId)) socket.close({ code: 4401, reason: 'signed out' })
    }
  }

  /** While the database is away nothing changes either, so there is nothing to tell: asked again with the next look. */
  readonly #failed = (error: unknown) => {
    if (!this.#failing) this.#options.log.error(`Open dashboards could not be checked: ${String(error)}`)
    this.#failing = true
  }
}
