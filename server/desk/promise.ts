import type { PromiseKind } from '#contract/promises.ts'
import { isKeepable, nextOpening } from '#rules/desk/hours.ts'
import { firstInstant, minutesOf } from '#rules/desk/local-time.ts'
import { opens } from '#rules/plans.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { deskInPlace } from '#server/desk/store.ts'
import { addPromise, openPromisesOf } from '#server/promises/store.ts'

export type PromiseWish = {
  conversationId: string
  /** An instant, or a time on the clocks of the workspace like `2026-03-02T10:00`. */
  when: string | Date
  sentence: string
  kind?: PromiseKind
}

export type Promised =
  | { made: true; id: string; dueAt: Date }
  | {
      made: false
      reason: 'unclear' | 'past' | 'too_far' | 'closed' | 'too_many' | 'not_ours'
      /** For the model: why, and what could be promised instead. */
      sentence: string
    }

const farthestMs = 30 * 24 * 60 * 60_000
const mostSentence = 500
/** However often a talk asks for it. */
const mostOpen = 3

/**
 * What the assistant may promise in its turn: a time ahead, within 30 days, at which the business is open. Anything else is
 * refused with the reason, so that it is never said.
 */
export async function makePromise(
  db: Db,
  { conversationId, when, sentence, kind = 'call' }: PromiseWish,
  now = new Date(),
): Promise<Promised> {
  const { desk, hours, plan } = await deskInPlace(db)
  if (!desk.promises || !opens(plan, 'inbox'))
    return refused('not_ours', 'This team does not want times to be promised.')
  const dueAt = typeof when === 'string' ? timeIn(when, hours.timeZone) : when
  const said = sentence.replaceAll('\0', '').trim().slice(0, mostSentence).toWellFormed()
  if (dueAt === null || Number.isNaN(dueAt.getTime()) || said === '')
    return refused('unclear', 'Say a day and a time of day, like 2026-03-02T10:00, and the sentence.')
  if (dueAt <= now) return refused('past', 'That time has passed already.')
  if (dueAt.getTime() > now.getTime() + farthestMs)
    return refused('too_far', 'Nothing can be promised for more than 30 days ahead.')
  if (!isKeepable(hours, dueAt)) {
    const opening = nextOpening(hours, dueAt)
    const instead = opening === null ? '' : ` It opens next at ${opening.toISOString()}.`
    return refused('closed', `The business is closed at that time.${instead}`)
  }
  const [talk] = await db.query<{ leadId: string | null; sample: boolean | null }>(
    `select s.lead_id as "leadId", l.sample
     from app.conversation c
     join app.session s on s.workspace_id = $1 and s.id = c.session_id
     left join app.lead l on l.workspace_id = $1 and l.id = s.lead_id
     where c.workspace_id = $1 and c.id = $2 for no key update of c`,
    [db.workspaceId, conversationId],
  )
  if (!talk || talk.leadId === null) return refused('not_ours', 'There is nobody to promise it to yet.')
  const open = await openPromisesOf(db, conversationId)
  if (open.filter(({ madeBy }) => madeBy === 'assistant').length >= mostOpen)
    return refused('too_many', 'Enough was promised in this conversation already.')
  const id = await addPromise(
    db,
    {
      leadId: talk.leadId,
      conversationId,
      kind,
      sentence: said,
      dueAt,
      memberId: null,
      by: { kind: 'assistant', name: null },
    },
    now,
  )
  return { made: true, id, dueAt }
}

function refused(reason: Extract<Promised, { made: false }>['reason'], sentence: string): Promised {
  return { made: false, reason, sentence }
}

/** `2026-03-02T10:00` on the clocks of the workspace; with an offset it is an instant as it stands. */
function timeIn(text: string, timeZone: string): Date | null {
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(\.\d+)?)?$/.exec(text.trim())
  if (!local) return /(Z|[+-]\d{2}:?\d{2})$/i.test(text.trim()) ? new Date(text.trim()) : null
  const [, date = '', clock = ''] = local
  if (Number.isNaN(Date.parse(date)) || minutesOf(clock) >= 24 * 60) return null
  return new Date(firstInstant(date, minutesOf(clock), timeZone))
}
