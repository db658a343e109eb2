import type { TalkRef, TeamHint, VisitorHint } from '#contract/live.ts'
import type { OpenThere } from '#server/http/at-once-together.ts'
import type { OpenThings } from '#server/http/limits.ts'
import type { TeamChange } from '#server/realtime/bus.ts'

/** What one process tells the others after a commit: what the bus tells its own listeners, and a few words about what is under way. */
export type Across =
  | ({ type: 'changed' } & TeamChange)
  | { type: 'talk'; workspaceId: string; talk: TalkRef }
  | { type: 'team'; workspaceId: string; hint: TeamHint }
  | { type: 'member'; workspaceId: string; memberId: string; hint: TeamHint }
  | { type: 'visitor'; sessionId: string; hint: VisitorHint }
  | ({ type: 'writing' } & Writing)
  | ({ type: 'looking' } & Looking)
  | { type: 'answer'; does: 'silence' | 'stop'; conversationId: string }
  /** How much of something is open in that process. */
  | ({ type: 'open'; of: OpenThings } & OpenThere)
  /** Something has been lost on the way: whoever listens fetches anew. */
  | { type: 'missed' }

/** A member writes to a visitor; without a name it has to be looked up by whoever tells the visitor. */
export type Writing = { workspaceId: string; sessionId: string; memberId: string; name: string | null }

/** Which members have a conversation open in that process. */
export type Looking = { workspaceId: string; processId: string; talk: TalkRef; memberIds: string[] }

/** Brings what this process tells to the others, and theirs here. What it loses it makes up for by `missed`. */
export type Carrier = {
  send(items: readonly Across[]): void
  /** False while it is known that nobody else is there. */
  hasOthers(): boolean
  /** Resolves once the others are heard. */
  start(hear: (items: readonly Across[]) => void): Promise<void>
  stop(): Promise<void>
}
