import type { Access } from '#contract/route.ts'
import type { Role } from '#contract/me.ts'

/** Who a team door is used by. `id` is the person's or the key's. */
export type Caller = {
  type: 'member' | 'key'
  id: string
  name: string
  workspaceId: string
  role: Role
  scopes: readonly Access[]
}

/** The visitor whose Bearer token came along. */
export type Visitor = { workspaceId: string; sessionId: string; conversationId: string }
