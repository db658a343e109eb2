/** First frame of a member's socket (`/api/v1/live`); the login cookie came with the upgrade. */
export type TeamHello = { type: 'hello'; workspaceId: string }

/**
 * What a member's socket hears: ids only, the contents are fetched. `you`: what the member may do, or the workspace
 * itself, has changed. `team`: members, invitations or who is there have changed.
 * It is closed with 4401 when the member was signed out or removed, with 4403 when the plan has no live view.
 */
export type TeamHint =
  | { type: 'ready' }
  | { type: 'changed'; leads: string[]; created: string[]; removed: string[] }
  | { type: 'you' }
  | { type: 'team' }

/** First frame of a visitor's socket (`/api/v1/chat/live`), and that the visitor is typing. */
export type VisitorFrame = { type: 'hello'; token: string } | { type: 'typing' }

/**
 * What a visitor's socket hears. `messages`: there is more up to that seq, fetch it. `typing`: somebody writes.
 * `delta`: a piece of the assistant's answer while it is being made; the stored message replaces it.
 */
export type VisitorHint =
  | { type: 'ready' }
  | { type: 'messages'; upTo: number }
  | { type: 'typing'; author: 'assistant' | 'agent'; name?: string }
  | { type: 'delta'; text: string }
