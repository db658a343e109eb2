import type { KeyScope } from '#contract/api-keys.ts'
import type { Plan, Role } from '#contract/access.ts'

/** Who a team door is used by, whatever the door. `id` is the person's or the key's. */
type Anybody = {
  id: string
  name: string
  workspaceId: string
  plan: Plan
  /** Of the network the request came from. */
  address: string
  /** Sees only leads assigned to them. */
  onlyAssigned: boolean
  /** Emails and phones are kept from them. */
  hidesContact: boolean
}

export type MemberCaller = Anybody & {
  type: 'member'
  role: Role
  /** `over`: beyond the seats of the plan, so they may do what a viewer may. */
  seat: 'free' | 'held' | 'over'
}

export type KeyCaller = Anybody & { type: 'key'; scopes: readonly KeyScope[] }

export type Caller = MemberCaller | KeyCaller

/** The signed-in person of a request, in whatever workspace. */
export type Person = {
  id: string
  name: string
  email: string
  /** The login session's id. */
  signInId: string
  signedInAt: Date
}

/** The visitor whose Bearer token came along. */
export type Visitor = { workspaceId: string; sessionId: string; conversationId: string }
