import type { Auth } from '#server/accounts/auth.ts'
import { setPassword } from '#server/accounts/set-password.ts'
import type { OutsideDb } from '#server/db/outside-workspaces.ts'
import type { Person } from '#server/http/caller.ts'
import { Refusal } from '#server/http/refusal.ts'

/** How fresh a sign-in must be to choose a new password without giving the old one. */
const freshMs = 15 * 60_000

/** Sets another password for who knows the old one or has just come by a link, and ends their other sign-ins. */
export async function changePassword(
  auth: Auth,
  outside: OutsideDb,
  person: Person,
  given: { password: string; current?: string | undefined },
): Promise<void> {
  const { internalAdapter, password } = await auth.$context
  const accounts = await internalAdapter.findAccounts(person.id)
  const kept = accounts.find(({ providerId }) => providerId === 'credential')?.password
  if (given.current === undefined) {
    if (Date.now() - person.signedInAt.getTime() > freshMs) {
      throw wrong('Give your current password, or sign in anew by a link: `npm run cli -- login-link`.')
    }
  } else if (!kept || !(await password.verify({ hash: kept, password: given.current }))) {
    throw wrong('That is not your current password')
  }
  await setPassword(outside, person.id, await password.hash(given.password), person.signInId)
}

function wrong(message: string): Refusal {
  return new Refusal('wrong_password', message, { fields: [{ path: 'current', message }] })
}
