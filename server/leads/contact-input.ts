import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'
import type { FactField } from '#contract/leads.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { Refusal } from '#server/http/refusal.ts'

export type ContactInput = Partial<Record<FactField, string | null | undefined>>

/** What a member typed, with the phone number in E.164; a number nobody can call is refused at its field. */
export async function readContact(
  db: Db,
  input: ContactInput,
): Promise<Partial<Record<FactField, string | null>>> {
  const fields: FactField[] = ['name', 'email', 'phone', 'company', 'location']
  const given: Partial<Record<FactField, string | null>> = {}
  for (const field of fields) {
    const value = input[field]
    if (value !== undefined) given[field] = value
  }
  if (given.phone) given.phone = await readPhone(db, given.phone)
  return given
}

async function readPhone(db: Db, typed: string): Promise<string> {
  const [workspace] = await db.query<{ country: string }>(
    'select country from app.workspace where workspace_id = $1',
    [db.workspaceId],
  )
  const number = parsePhoneNumberFromString(typed, (workspace?.country ?? 'US') as CountryCode)
  if (number?.isPossible()) return number.number
  const message = 'Not a phone number; write it with its country code, like +44 113 496 0123'
  throw new Refusal('invalid_input', message, { fields: [{ path: 'phone', message }] })
}
