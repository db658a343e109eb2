/** Who may speak in a conversation, who waits, and what is owed in it. */
export type TalkState = {
  holder: 'assistant' | 'member'
  holderId: string | null
  holderName: string | null
  state: 'open' | 'snoozed' | 'closed'
  snoozedUntil: Date | null
  closedAt: Date | null
  /** Rises with each change of holder, and when a closed conversation opens again. */
  lease: number
  heldSince: Date | null
  visitorSeq: number
  answeredSeq: number
  waitingSince: Date | null
  waitReason: string | null
  answerDueAt: Date | null
  deskDueAt: Date | null
  offeredTo: string | null
  offeredAt: Date | null
  offers: number
}

export type Said = {
  kind: 'text' | 'takeover' | 'handback' | 'asked' | 'signed' | 'closed' | 'connecting' | 'away' | 'called'
  author: 'visitor' | 'assistant' | 'agent' | 'system'
  name: string | null
  seq: number
  sentAt: Date
  /** With an assistant's answer: what the visitor said after it is still to be answered. */
  answersUpTo?: number
  /** With `asked`: why. */
  reason?: string
}

/** What is to be known besides about the talk and the words to tell what a message does. */
export type Around = {
  /** Whether an assistant of ours answers here. */
  assistant: boolean
  /** Whether somebody of ours has to answer at all: another chatbot's talk is answered elsewhere. */
  ours: boolean
  /** The visitor's words ask for a person, or take that wish back. */
  wantsPerson: boolean
  takesBackPerson: boolean
  now: Date
}

/** Changes a talk as one more message does. Pure but for the talk it is given. */
export function hear(talk: TalkState, said: Said, around: Around): void {
  if (said.kind === 'takeover') toMember(talk, said)
  else if (said.kind === 'handback') toAssistant(talk, around)
  else if (said.kind === 'asked') wait(talk, said.reason ?? 'asked', said.sentAt, around.now)
  else if (said.kind !== 'text') return
  else if (said.author === 'agent') answered(talk, said.seq)
  else if (said.author === 'assistant') assistantSpoke(talk, said)
  else if (said.author === 'visitor') visitorSpoke(talk, said, around)
}

/** A takeover or hand-back that another chatbot tells of; members of ours change the holder by the statements of server/talks. */
function toMember(talk: TalkState, { name, sentAt }: Said): void {
  talk.holder = 'member'
  talk.holderId = null
  talk.holderName = name
  talk.heldSince = sentAt
  talk.lease = Number(talk.lease) + 1
  talk.answerDueAt = null
  settle(talk)
}

function toAssistant(talk: TalkState, { assistant, now }: Around): void {
  talk.holder = 'assistant'
  talk.holderId = null
  talk.holderName = null
  talk.heldSince = null
  talk.lease = Number(talk.lease) + 1
  talk.answerDueAt = assistant && talk.visitorSeq > talk.answeredSeq ? now : null
  settle(talk)
}

function answered(talk: TalkState, seq: number): void {
  talk.answeredSeq = seq
  talk.answerDueAt = null
  settle(talk)
}

function assistantSpoke(talk: TalkState, { seq, answersUpTo = seq }: Said): void {
  talk.answeredSeq = Math.max(talk.answeredSeq, answersUpTo)
  if (answersUpTo >= talk.visitorSeq) talk.answerDueAt = null
}

function visitorSpoke(talk: TalkState, { seq, sentAt }: Said, around: Around): void {
  talk.visitorSeq = seq
  if (talk.state === 'closed') talk.lease = Number(talk.lease) + 1
  if (talk.state !== 'open') Object.assign(talk, { state: 'open', snoozedUntil: null, closedAt: null })
  const noAssistant = around.ours && !around.assistant
  if (talk.holder === 'member') wait(talk, 'held', sentAt, around.now)
  else if (around.wantsPerson) wait(talk, 'asked', sentAt, around.now)
  else if (noAssistant) wait(talk, 'no_assistant', sentAt, around.now)
  else if (talk.waitingSince !== null && around.takesBackPerson) settle(talk)
  // Who waited for a member to come back waits for one still: the desk was on its way.
  if (talk.waitingSince !== null) talk.deskDueAt ??= around.now
  if (around.assistant && talk.holder === 'assistant') talk.answerDueAt = around.now
}

function wait(talk: TalkState, reason: string, since: Date, now: Date): void {
  if (talk.waitingSince !== null) return
  talk.waitingSince = since
  talk.waitReason = reason
  talk.deskDueAt = now
}

/** Nobody waits any more; what stays due is the end of a snooze. */
function settle(talk: TalkState): void {
  talk.waitingSince = null
  talk.waitReason = null
  talk.offeredTo = null
  talk.offeredAt = null
  talk.offers = 0
  talk.deskDueAt = talk.state === 'snoozed' ? talk.snoozedUntil : null
}
