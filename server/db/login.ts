import pg from 'pg'
import { DatabaseFailure } from './embedded/failure.ts'
import { oneAtATime } from './migrate.ts'
import { connect, type ConnectTo } from './pool.ts'
import { type RoleNames, setPassword } from './roles.ts'
import { installationSecret, keyFor } from './secret.ts'

export async function connectAsOwner(to: ConnectTo): Promise<pg.Client> {
  try {
    return await connect(to)
  } catch (error) {
    const reason =
      error instanceof Error ? error.message || ('code' in error ? String(error.code) : '') : String(error)
    const where = to.host.startsWith('/')
      ? ''
      : ` (DATABASE_URL leads to ${to.host}:${to.port}, database ${to.database}, as ${to.user})`
    throw new DatabaseFailure(`The database cannot be reached: ${reason}${where}`, { cause: error })
  }
}

/** The password follows from the installation's secret, so it is set anew only when the secret has changed. */
export async function loginAsApp(
  config: { dataDir: string; secret: string | null },
  to: ConnectTo,
  roles: RoleNames,
): Promise<ConnectTo> {
  const password = keyFor(await installationSecret(config), `database login ${roles.app}`)
  const app = { ...to, user: roles.app, password }
  if (await canLogIn(app)) return app
  const owner = await connectAsOwner(to)
  const set = async () => {
    // Another start may have set it while this one waited for its turn.
    if (!(await canLogIn(app))) await setPassword(owner, roles, password)
  }
  await oneAtATime(owner, set).finally(() => owner.end())
  await (await connect(app)).end()
  return app
}

async function canLogIn(to: ConnectTo): Promise<boolean> {
  try {
    await (await connect(to)).end()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError && ['28P01', '28000'].includes(error.code ?? '')) return false
    throw error
  }
}
