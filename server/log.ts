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
      ? (line: string) =>
          void process.stderr.write(`${new Date().toISOString()} ${wanted} ${withoutSecrets(line)}\n`)
      : () => {}
  return { error: at('error'), info: at('info'), debug: at('debug') }
}

/** What gives somebody a way in, as it looks. */
const secrets: [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 …'],
  // API keys, visitors' tokens, signed identities.
  [/\bbb_[\w-]{22}_[\w-]{43}/g, 'bb_…'],
  [/\b[\w-]{64}\.[0-9a-z]{1,11}\.[\w-]{43}/g, '…'],
  [/\beyJ[\w-]*\.[\w-]+\.[\w-]*/g, '…'],
  // The cookies of a browser, and passwords in the addresses of databases and mail servers.
  [/\b(brainbots\.\w+=)[^;\s]+/g, '$1…'],
  [/(:\/\/[^/\s:@]*:)[^@\s/]+@/g, '$1…@'],
  // What a library quotes of what it could not read: somebody may have written it to the team.
  [/(Unexpected token )[^\n]*( is not valid JSON)/g, '$1…$2'],
]

/** A second wall: nothing here logs them on purpose, but errors of libraries quote what they were given. */
export function withoutSecrets(line: string): string {
  return secrets.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line)
}
