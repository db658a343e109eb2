import { describe, expect, it } from 'vitest'
import { hear, type Around, type Said, type TalkState } from '#rules/talks/talk-state.ts'
import { changed, changes, fresh } from '#test/talk-model.ts'

const now = new Date('2026-03-02T10:00:00Z')
const members = [
  { id: 'mara', name: 'Mara' },
  { id: 'jon', name: 'Jon' },
]

/** An answer in the making: under which number, and up to what the visitor had said. */
type Job = { lease: number; upTo: number } | null
type World = { talk: TalkState; job: Job; seq: number }
type Move = { name: string; to: World }

/** Everything that may happen next, whoever does it; what is refused happens, too, and changes nothing. */
function movesFrom({ talk, job, seq }: World, assistant: boolean, silent: string[]): Move[] {
  const moves: Move[] = []
  const go = (name: string, next: TalkState, nextJob: Job = job, nextSeq = seq + 1) =>
    moves.push({ name, to: { talk: next, job: nextJob, seq: nextSeq } })
  const say = (said: Partial<Said>, around: Partial<Around> = {}) => {
    const next = structuredClone(talk)
    const whole = { kind: 'text', author: 'visitor', name: null, seq: seq + 1, sentAt: now, ...said } as const
    hear(next, whole, { assistant, ours: true, wantsPerson: false, takesBackPerson: false, now, ...around })
    return next
  }
  go('visitor', say({}))
  go('visitor asks for a person', say({}, { wantsPerson: true }))
  go('visitor takes it back', say({}, { takesBackPerson: true }))
  if (talk.answerDueAt !== null && job === null)
    go('job begins', talk, { lease: talk.lease, upTo: talk.visitorSeq }, seq)
  if (job) {
    go('job dies', talk, null, seq)
    // As the database decides: by the number, the holder and the state, at the moment it is said.
    const accepted = talk.lease === job.lease && talk.holder === 'assistant' && talk.state !== 'closed'
    if (talk.lease !== job.lease && accepted) silent.push('an answer under an old number was taken')
    if (accepted) go('job asks for a person', say({ kind: 'asked', author: 'system' }))
    go('job speaks', accepted ? say({ author: 'assistant', answersUpTo: job.upTo }) : talk, null)
  }
  for (const member of members) {
    if (talk.holder === 'member' && talk.holderId === member.id)
      go(`${member.name} replies`, say({ author: 'agent' }))
    const next = changed(talk, 'takeOver', { now, assistant, member })
    if (next) go(`${member.name} takes over`, next)
  }
  const [member = { id: '', name: '' }] = members
  for (const change of changes.filter((each) => each !== 'takeOver')) {
    const next = changed(talk, change, { now, assistant, member })
    if (next) go(change, next)
  }
  return moves
}

/** Worlds that go on alike are one: numbers count only by how they stand to one another. */
function keyOf({ talk, job }: World): string {
  return JSON.stringify([
    talk.holder,
    talk.holderId,
    talk.state,
    talk.visitorSeq > talk.answeredSeq,
    talk.waitingSince !== null,
    talk.waitReason,
    talk.answerDueAt !== null,
    talk.deskDueAt !== null,
    job && [job.lease === talk.lease, job.upTo >= talk.visitorSeq, job.upTo > talk.answeredSeq],
  ])
}

function wrongIn({ talk }: World, assistant: boolean): string[] {
  const wrong: string[] = []
  const unanswered = talk.visitorSeq > talk.answeredSeq
  const waits = talk.waitingSince !== null
  const due = talk.answerDueAt !== null
  if (unanswered && talk.state !== 'closed' && !due && !waits)
    wrong.push('a visitor is left without answer or person')
  if (waits && talk.deskDueAt === null) wrong.push('somebody waits, and the desk does not know')
  if (talk.state === 'snoozed' && talk.deskDueAt === null) wrong.push('nothing ends the snooze')
  if (due && (talk.holder === 'member' || talk.state === 'closed'))
    wrong.push('an answer is due where none may come')
  if (due && !assistant) wrong.push('an answer is due where nobody makes any')
  if (talk.state === 'closed' && (waits || talk.deskDueAt !== null || talk.holder === 'member'))
    wrong.push('something goes on in a closed conversation')
  if ((talk.holder === 'member') !== (talk.holderId !== null)) wrong.push('it is not clear who holds it')
  return wrong
}

describe.each([true, false])('every interleaving, with an assistant on the site: %s', (assistant) => {
  it('leaves nobody in silence and lets nobody talk over a person', () => {
    const first: World = { talk: structuredClone(fresh), job: null, seq: 0 }
    const paths = new Map([[keyOf(first), '']])
    const queue: World[] = [first]
    const wrong: string[] = []
    const taken: string[] = []
    for (let world = queue.shift(); world; world = queue.shift()) {
      const path = paths.get(keyOf(world)) ?? ''
      for (const { name, to } of movesFrom(world, assistant, taken)) {
        if (to.talk.lease < world.talk.lease) wrong.push(`${path} > ${name}: the number falls`)
        if (name === 'job speaks' && to.talk !== world.talk && world.talk.holder === 'member')
          wrong.push(`${path} > ${name}: over a person`)
        const key = keyOf(to)
        if (paths.has(key)) continue
        paths.set(key, `${path} > ${name}`)
        wrong.push(...wrongIn(to, assistant).map((what) => `${path} > ${name}: ${what}`))
        queue.push(to)
      }
    }
    expect([...wrong, ...taken]).toEqual([])
    // All there is: when nothing new comes up, further moves only repeat what was looked at.
    expect(paths.size).toBeGreaterThan(assistant ? 60 : 20)
  })
})
