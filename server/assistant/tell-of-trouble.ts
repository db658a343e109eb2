import type { ModelTroubleCode } from '#contract/assistant.ts'
import { deliverAlert, type Delivery } from '#server/alerts/deliver-alert.ts'
import { isPassing } from '#server/assistant/model/trouble.ts'
import { addTrouble, noteTold } from '#server/assistant/trouble-store.ts'
import type { Db } from '#server/db/in-workspace.ts'

/** What may pass by itself is no news before this many answers in a row. */
const ofPassing = 3

/**
 * Notes that the built-in assistant had to answer, and alerts those who can put it right: once, until the model has worked
 * again. What its server says is left out, since some repeat the key they refuse.
 */
export async function tellOfTrouble(
  db: Db,
  trouble: { code: ModelTroubleCode; host: string | null },
  at: Date,
): Promise<Delivery[]> {
  const { answers, toldAt, since } = await addTrouble(db, trouble, at)
  if (toldAt !== null || (isPassing(trouble) && answers < ofPassing)) return []
  await noteTold(db, at)
  const words = `${sentence(trouble)} Meanwhile the built-in assistant answers.`
  return deliverAlert(
    db,
    { kind: 'model', leadId: null, about: `${trouble.code} ${since.toISOString()}`, words },
    'everybody',
    at,
  )
}

function sentence({ code, host }: { code: ModelTroubleCode; host: string | null }): string {
  const server = host ?? 'The server of the model'
  if (code === 'key') return `${server} refuses the key.`
  if (code === 'quota') return `${server} answers no more: the credit or quota of the key is used up.`
  if (code === 'model') return `${server} does not know the model, or the key may not use it.`
  if (code === 'unreachable')
    return host === null ? `${server} cannot be reached.` : `Nothing answers at ${host}.`
  if (code === 'address' || code === 'private') return 'The address of the model may not be asked.'
  return `${server} gives no answers.`
}
