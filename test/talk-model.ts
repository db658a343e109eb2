import type { TalkState } from '#rules/talks/talk-state.ts'

/** What a member or the desk does to a conversation, besides speaking in it. */
export const changes = ['takeOver', 'handBack', 'release', 'close', 'reopen', 'snooze'] as const
export type ModelChange = (typeof changes)[number]

const settled = {
  waitingSince: null,
  waitReason: null,
  deskDueAt: null,
  offeredTo: null,
  offeredAt: null,
  offers: 0,
}
const opened = { state: 'open', snoozedUntil: null, closedAt: null } as const

/** The statements of server/talks/change-store.ts once more, as a function; null where the statement does nothing. */
export function changed(
  talk: TalkState,
  change: ModelChange,
  { now, assistant, member }: { now: Date; assistant: boolean; member: { id: string; name: string } },
): TalkState | null {
  const unanswered = talk.visitorSeq > talk.answeredSeq
  const lease = talk.lease + 1
  const waitingSince = talk.waitingSince ?? now
  const toAssistant = {
    holder: 'assistant',
    holderId: null,
    holderName: null,
    heldSince: null,
    answerDueAt: assistant && unanswered ? now : null,
    offeredTo: null,
    offeredAt: null,
  } as const
  if (change === 'takeOver') {
    if (talk.holder === 'member' && talk.holderId === member.id) return null
    const waits = unanswered || talk.waitingSince !== null
    return {
      ...talk,
      ...opened,
      lease,
      holder: 'member',
      holderId: member.id,
      holderName: member.name,
      heldSince: now,
      answerDueAt: null,
      offeredTo: null,
      offeredAt: null,
      waitingSince: waits ? waitingSince : null,
      waitReason: unanswered ? (talk.waitReason ?? 'held') : talk.waitReason,
      deskDueAt: waits ? now : null,
    }
  }
  if (change === 'handBack') {
    if (talk.holder !== 'member') return null
    const waits = !assistant && unanswered
    return {
      ...talk,
      ...toAssistant,
      lease,
      offers: 0,
      waitingSince: waits ? waitingSince : null,
      waitReason: waits ? 'no_assistant' : null,
      deskDueAt: talk.state === 'snoozed' ? talk.snoozedUntil : waits ? now : null,
    }
  }
  if (change === 'release') {
    if (talk.holder !== 'member' || talk.state !== 'open') return null
    return { ...talk, ...toAssistant, lease, waitingSince, waitReason: 'no_answer', deskDueAt: now }
  }
  if (change === 'close') {
    if (talk.state === 'closed') return null
    const answeredSeq = Math.max(talk.answeredSeq, talk.visitorSeq)
    const closed = {
      state: 'closed',
      snoozedUntil: null,
      closedAt: now,
      answerDueAt: null,
      answeredSeq,
    } as const
    return { ...talk, ...toAssistant, ...settled, ...closed, lease }
  }
  if (change === 'reopen') {
    if (talk.state === 'open') return null
    return { ...talk, ...opened, lease, deskDueAt: talk.waitingSince === null ? null : now }
  }
  if (talk.state === 'closed') return null
  const until = new Date(now.getTime() + 3_600_000)
  return { ...talk, lease, state: 'snoozed', snoozedUntil: until, deskDueAt: until }
}

export const fresh: TalkState = {
  holder: 'assistant',
  holderId: null,
  holderName: null,
  state: 'open',
  snoozedUntil: null,
  closedAt: null,
  lease: 0,
  heldSince: null,
  visitorSeq: 0,
  answeredSeq: 0,
  waitingSince: null,
  waitReason: null,
  answerDueAt: null,
  deskDueAt: null,
  offeredTo: null,
  offeredAt: null,
  offers: 0,
}
