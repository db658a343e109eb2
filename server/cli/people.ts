import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { roles } from '#contract/access.ts'
import { personForLink } from '#server/accounts/first-run.ts'
import { CommandError, type Command } from '#server/cli/command.ts'
import { workspaceFor } from '#server/cli/first-workspace.ts'
import { sqlState } from '#server/db/sql-state.ts'
import { makeLog } from '#server/log.ts'
import { startServices } from '#server/start-services.ts'

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
    const services = await startServices({ ...config, publicUrl }, makeLog('error'), database, null)
    say(await services.auth.loginLink(person.email).finally(() => services.stop()))
  },
}

export const userCreate: Command = {
  usage:
    'user create --email ADDRESS --name NAME [--role owner|admin|agent|viewer] [--password-from-stdin] [--workspace ID]',
  does: 'a person with a password, as a member of the workspace',
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
    const services = await startServices(config, makeLog('error'), database, null)
    try {
      const context = await services.auth.$context
      const user = await context.internalAdapter.createUser(
        { email, name, emailVerified: true },
        { method: 'admin' },
      )
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password: await context.password.hash(password),
      })
      await database.pool.query(
        `insert into auth.member (id, "organizationId", "userId", role, "createdAt") values ($1, $2, $3, $4, now())`,
        [uuidv7(), workspaceId, user.id, role],
      )
    } catch (error) {
      if (sqlState(error) === '23505') throw new CommandError(`Somebody has the address ${email} already.`)
      throw error
    } finally {
      await services.stop()
    }
    say(given === null ? `${email} ${password}` : email)
  },
}

async function readLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin) text += String(chunk)
  return text.split('\n')[0] ?? ''
}
