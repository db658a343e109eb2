export type Log = {
  error: (line: string) => void
  info: (line: string) => void
  debug: (line: string) => void
}

const levels = ['silent', 'error', 'info', 'debug'] as const

/** One line an entry on standard error, with its time; never message texts, tokens or passwords. */
export function makeLog(level: (typeof levels)[number]): Log {
  const at = (wanted: (typeof levels)[number]) =>
    levels.indexOf(level) >= levels.indexOf(wanted)
      ? (line: string) => void process.stderr.write(`${new Date().toISOString()} ${wanted} ${line}\n`)
      : () => {}
  return { error: at('error'), info: at('info'), debug: at('debug') }
}
