import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildWeb } from './build.ts'

// The server starts again and the pages are built again whenever a file changes; the browser is reloaded by hand. Of the
// dashboard that is English, or what WEB_LANGUAGE names; the other languages stay as they were at the start.
const root = join(import.meta.dirname, '..')
await buildWeb()

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const children = [
  run(['--watch', '--watch-preserve-output', join(root, 'server', 'main.ts')]),
  ...['web', 'widget'].map((side) =>
    run([vite, 'build', '--watch', '--config', join(side, 'vite.config.ts'), '--logLevel', 'warn']),
  ),
]

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))

/** One that ends takes the others along. */
function run(args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  child.once('exit', (code) => {
    process.exitCode ??= code ?? 1
    stop('SIGTERM')
  })
  return child
}

function stop(signal: NodeJS.Signals): void {
  for (const child of children) if (child.exitCode === null) child.kill(signal)
}
