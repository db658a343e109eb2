import type { AiConfig } from '#server/config.ts'
import { recordAudit, type AuditActor } from '#server/audit/record-audit.ts'
import { changesIn } from '#server/audit/changes-in.ts'
import { placeOfKey } from '#server/assistant/model/access.ts'
import { mergeChosen, type ChosenChange } from '#server/assistant/merge-assistant.ts'
import {
  findAssistantLocked,
  saveAssistant,
  untouched,
  type AssistantRow,
} from '#server/assistant/settings-store.ts'
import { endTrouble } from '#server/assistant/trouble-store.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { SecretBox } from '#server/identity/secret-box.ts'

type Rest = Omit<AssistantRow, 'provider' | 'baseUrl' | 'model' | 'key' | 'keyEnding'>

/** A change, with money in millionths. */
export type AssistantChange = ChosenChange & { [K in keyof Rest]?: Rest[K] | undefined }

/** Saves what is given and writes down what that changed, but neither key nor instructions themselves. */
export async function changeAssistant(
  db: Db,
  actor: AuditActor,
  change: AssistantChange,
  { box, installation }: { box: SecretBox; installation: AiConfig | null },
): Promise<AssistantRow> {
  const stored = await findAssistantLocked(db)
  const before = stored ?? untouched(installation !== null)
  const { provider, baseUrl, model, key } = mergeChosen(before, change, installation)
  const kept =
    key === 'kept' ? { key: before.key, keyEnding: before.keyEnding } : sealed(db.workspaceId, box, key)
  const after: AssistantRow = {
    provider,
    baseUrl,
    model,
    ...kept,
    instructions: change.instructions ?? before.instructions,
    inputPrice: change.inputPrice ?? before.inputPrice,
    outputPrice: change.outputPrice ?? before.outputPrice,
    currency: change.currency ?? before.currency,
    monthlyLimit: change.monthlyLimit === undefined ? before.monthlyLimit : change.monthlyLimit,
    firstSeconds: change.firstSeconds ?? before.firstSeconds,
    betweenSeconds: change.betweenSeconds ?? before.betweenSeconds,
    totalSeconds: change.totalSeconds ?? before.totalSeconds,
  }
  await saveAssistant(db, after)
  const isOther =
    key !== 'kept' || provider !== before.provider || baseUrl !== before.baseUrl || model !== before.model
  if (isOther) await endTrouble(db)
  const isOtherKey = key !== 'kept' && (key !== null || before.key !== null)
  const changes = changesIn(told(before, false), told(after, isOtherKey))
  if (changes) await recordAudit(db, actor, 'assistant.changed', changes)
  return after
}

function sealed(
  workspaceId: string,
  box: SecretBox,
  key: string | null,
): Pick<AssistantRow, 'key' | 'keyEnding'> {
  if (key === null) return { key: null, keyEnding: null }
  // Of a short key the ending would be too much of it.
  const keyEnding = key.length >= 12 ? key.slice(-4) : '…'
  return { key: box.close(key, placeOfKey(workspaceId)), keyEnding }
}

/** As the log tells it, in whole units of money; two keys with one ending are told apart. */
function told({ key, keyEnding, instructions, ...row }: AssistantRow, isOtherKey: boolean) {
  const units = (millionths: number) => millionths / 1_000_000
  return {
    ...row,
    inputPrice: units(row.inputPrice),
    outputPrice: units(row.outputPrice),
    monthlyLimit: row.monthlyLimit === null ? null : units(row.monthlyLimit),
    instructions: instructions === '' ? null : `${instructions.length} characters`,
    key: key === null ? null : `${isOtherKey ? 'another one ' : ''}ending in ${keyEnding}`,
  }
}
