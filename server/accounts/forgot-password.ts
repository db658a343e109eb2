import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { packId, unpackId } from '#server/accounts/create-workspace.ts'
import { recordEverywhere } from '#server/accounts/record-everywhere.ts'
import { resetIdentifier, setPasswordByLink } from '#server/accounts/set-password.ts'
import { outsideWorkspaces, type OutsideDb } from '#server/db/outside-workspaces.ts'
import { Refusal } from '#server/http/refusal.ts'
import { resetLetter } from '#server/mail/letters.ts'
import type { Services } from '#server/services.ts'

const linkMinutes = 60

/** Sends a link to choose another password to whoever has an account with this address, and nothing to anybody else. */
export async function sendResetLink(
  { pool, config, mailer, log }: Pick<Services, 'pool' | 'config' | 'mailer' | 'log'>,
  email: string,
): Promise<void> {
  const outside = outsideWorkspaces(pool)
  const [person] = await outside.query<{ id: string }>(
    `select u.id from auth."user" u join auth.account a on a."userId" = u.id and a."providerId" = 'credential'
     where u.email = $1`,
    [email],
  )
  if (!person) return
  const token = await makeResetToken(outside, person.id)
  // Behind the #, which browsers send to no server: no log on the way holds it.
  const link = `${config.publicUrl}/reset#${token}`
  if (mailer) await mailer.send(email, resetLetter({ link, minutes: linkMinutes }))
  else log.info(`${email} forgot the password. No mail server is set; the link, good for an hour: ${link}`)
}

/** What stands in the link: it names the person, and is kept as its hash. */
export async function makeResetToken(outside: OutsideDb, personId: string): Promise<string> {
  const token = `pr_${packId(personId)}_${randomBytes(32).toString('base64url')}`
  await outside.query(
    `insert into auth.verification (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
     values ($1, $2, $3, $4, now(), now())`,
    [uuidv7(), resetIdentifier(personId), hashOf(token), new Date(Date.now() + linkMinutes * 60_000)],
  )
  return token
}

/** Sets another password by the link of the letter, once, and ends every sign-in of the person. */
export async function resetPassword(
  services: Pick<Services, 'auth' | 'pool' | 'inWorkspace' | 'log'>,
  given: { token: string; password: string },
  address: string,
): Promise<void> {
  const [, packed = ''] = /^pr_([\w-]{22})_[\w-]{43}$/.exec(given.token) ?? []
  const personId = unpackId(packed)
  const outside = outsideWorkspaces(services.pool)
  const hash = hashOf(given.token)
  // Looked at first: hashing a password is work that nobody shall cause without a link.
  const [kept] = personId
    ? await outside.query<{ name: string }>(
        `select u.name from auth.verification v join auth."user" u on u.id = $3
         where v.identifier = $1 and v.value = $2 and v."expiresAt" > now()`,
        [resetIdentifier(personId), hash, personId],
      )
    : []
  if (!personId || !kept) throw gone()
  const { password } = await services.auth.$context
  const done = await setPasswordByLink(outside, personId, await password.hash(given.password), hash)
  if (!done) throw gone()
  await recordEverywhere(services, { id: personId, name: kept.name, address }, 'password.changed', {
    by: 'link',
  })
}

function gone(): Refusal {
  return new Refusal('bad_token', 'This link has expired or was used before. Ask for a new one.')
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
