/** First frame of a member's socket (`/api/v1/live`); the login cookie came with the upgrade. */
export type TeamHello = { type: 'hello'; workspaceId: string }

/** What a member's socket hears: ids only, the contents are fetched. */
export type TeamHint =
  { type: 'ready' } | { type: 'changed'; leads: string[]; created: string[]; removed: string[] }

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
