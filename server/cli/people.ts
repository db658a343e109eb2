import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { roles, type Role } from '#contract/access.ts'
import { addMembership, addPerson, findPerson } from '#server/accounts/add-person.ts'
import { personForLink } from '#server/accounts/first-run.ts'
import { findMembership } from '#server/accounts/members.ts'
import { recordAudit, theSystem } from '#server/audit/record-audit.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { makeLog } from '#server/log.ts'
import { openServices } from '#server/start-services.ts'

export const loginLink: Command = {
  usage: 'login-link [--email ADDRESS]',
  does: 'a link that signs the first owner, or that person, in once',
  async run(args, { config, open, say }) {
    const { values } = parseArgs({ args, options: { email: { type: 'string' } } })
    const database = await open()
    const person = await personForLink(database.pool, values.email ?? null)
    if (!person) {
      throw new CommandError(
        values.email === undefined
          ? 'There is nobody yet: `npm start` makes the first owner.'
          : `Nobody here has the address ${values.email}.`,
      )
    }
    const publicUrl = database.holder?.url && !process.env.PUBLIC_URL ? database.holder.url : config.publicUrl
    const services = await openServices({ ...config, publicUrl }, makeLog('error'), database)
    say(await services.auth.loginLink(person.email).finally(() => services.stop()))
  },
}

export const userCreate: Command = {
  usage:
    'user create --email ADDRESS --name NAME [--role owner|admin|agent|viewer] [--password-from-stdin] [--workspace ID]',
  does: 'a person with a password, as a member of the workspace; one who has an account just joins',
  async run(args, { config, open, say }) {
    const { values } = parseArgs({
      args,
      options: {
        email: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', default: 'agent' },
        workspace: { type: 'string' },
        'password-from-stdin': { type: 'boolean', default: false },
      },
    })
    const email = values.email?.trim().toLowerCase() ?? ''
    const name = values.name?.trim() ?? ''
    const role = roles.find((each) => each === values.role)
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      throw new CommandError('Say the address: --email jo@example.com')
    if (name === '') throw new CommandError('Say the name: --name "Jo Smith"')
    if (!role) throw new CommandError(`The role is one of ${roles.join(', ')}.`)
    // Never as an argument: those are seen by everybody on the machine.
    const given = values['password-from-stdin'] ? await readLine() : null
    if (given !== null && given.length < 10)
      throw new CommandError('The password needs at least 10 characters.')
    const password = given ?? randomBytes(12).toString('base64url')
    const database = await open()
    const workspaceId = await workspaceFor(database.pool, values.workspace)
    const services = await openServices(config, makeLog('error'), database)
    try {
      const context = await services.auth.$context
      const passwordHash = await context.password.hash(password)
      const made = await services.inWorkspace(workspaceId, (db) =>
        putIntoTeam(db, { email, name, passwordHash, role }),
      )
      for (const sentence of made.warnings) say(sentence)
      say(given !== null || made.wasKnown ? email : `${email} ${password}`)
    } finally {
      await services.stop()
    }
  },
}

type Newcomer = { email: string; name: string; passwordHash: string; role: Role }

/** The operator may put in whom they like: beyond the seats there is a warning, and the screen says so as well. */
async function putIntoTeam(
  db: Db,
  { email, name, passwordHash, role }: Newcomer,
): Promise<{ wasKnown: boolean; warnings: string[] }> {
  const made = await addPerson(db, { email, name, passwordHash })
  const id = made ?? (await findPerson(db, email))?.id
  if (id === undefined) throw new CommandError(`Somebody removed ${email} at the same moment. Try again.`)
  if (!(await addMembership(db, id, role))) {
    throw new CommandError(`${email} is in the team of this workspace already.`)
  }
  await recordAudit(db, theSystem, 'member.joined', { name, role })
  const membership = await findMembership(db, id)
  return {
    wasKnown: made === null,
    warnings: [
      ...(made === null ? [`${email} has an account already: it keeps its name and its password.`] : []),
      ...(membership?.seat === 'over'
        ? [`All seats of the plan (${membership.plan}) are taken, so ${email} can only look.`]
        : []),
    ],
  }
}

async function readLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.split('\n')[0] ?? ''
}
