import { spawn } from 'node:child_process'
import { join } from 'node:path'

// Takes away every policy, every predicate on the workspace, and both together, and has the wall's tests look each
// time: alone nothing may come through, together something must. Prints how many of each there were.

const root = join(import.meta.dirname, '..')
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const child = spawn(
  process.execPath,
  [vitest, 'run', 'test/walls/mutations.test.ts', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { ...process.env, WALL_MUTATIONS: 'all' },
    stdio: 'inherit',
  },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
