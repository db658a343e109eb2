/** First frame of a member's socket (`/api/v1/live`); the login cookie came with the upgrade. */
export type TeamHello = { type: 'hello'; workspaceId: string }

/**
 * What a member's socket hears: ids only, but for `saying`; contents are fetched. `you`: what the member may do, or the workspace
 * itself, has changed. `team`: members, invitations or who is there have changed. `talks`: something about these
 * conversations has changed. `typing`: the visitor or a member writes. `looking`: who has this conversation open now.
 * `saying`: what the assistant has said so far of the answer it is making, told to those alone who have this conversation
 * open; null when no more of it comes, `silenced` when the visitor sees nothing of it any more.
 * `alerts`: there is something new for this member, or something was read elsewhere.
 * `seen`: this member has read that lead up to then, or called it unread from then on; null: all of them.
 * `tags`: names or colours of tags have changed, or tags are gone, on whatever leads.
 * It is closed with 4401 when the member was signed out or removed, with 4403 when the plan has no live view.
 */
export type TeamHint =
  | { type: 'ready' }
  | { type: 'changed'; leads: string[]; created: string[]; removed: string[] }
  | { type: 'you' }
  | { type: 'team' }
  | { type: 'talks'; talks: TalkRef[] }
  | ({ type: 'typing'; by: 'visitor' | 'member'; memberId?: string } & TypingAt)
  | ({ type: 'looking'; memberIds: string[] } & TypingAt)
  | ({ type: 'saying'; text: string | null; silenced?: true } & TypingAt)
  | { type: 'alerts' }
  | { type: 'seen'; leadId: string | null; until: string }
  | { type: 'tags' }
  | Beat

/** Comes every 25 seconds: a socket on which nothing comes any more has been lost on the way without a word. */
type Beat = { type: 'beat' }

export type TalkRef = { id: string; leadId: string }

type TypingAt = { conversationId: string; leadId: string }

/** What a dashboard says after its hello: which conversation its member looks at, and that they are writing in one. */
export type TeamFrame =
  { type: 'looking'; conversationId: string | null } | { type: 'typing'; conversationId: string }

/** First frame of a visitor's socket (`/api/v1/chat/live`), that the visitor is typing, and that the answer may stop. */
export type VisitorFrame = { type: 'hello'; token: string } | { type: 'typing' } | { type: 'stop' }

/**
 * What a visitor's socket hears. `messages`: there is more up to that seq of that conversation, fetch it. `typing`: somebody writes.
 * `delta`: a piece of the assistant's answer while it is being made; the stored message replaces it. `stopped`: no more
 * of it will come, and what was told so far is void.
 */
export type VisitorHint =
  | { type: 'ready' }
  | { type: 'messages'; upTo: number; conversationId: string }
  | { type: 'typing'; author: 'assistant' | 'agent'; name?: string }
  | { type: 'delta'; text: string }
  | { type: 'stopped' }
  | Beat
