import type { OnProgress } from '#server/backup/write-backup.ts'

export type ProgressLine = { show: OnProgress; end: () => void }

/** On a terminal one line that changes; elsewhere, such as in a log, a line every ten seconds. On standard error. */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  const every = stream.isTTY ? 200 : 10_000
  let last = performance.now()
  let open = false
  return {
    show: (share, what) => {
      if (performance.now() - last < every) return
      last = performance.now()
      const line = `${String(Math.floor(share * 100)).padStart(3)} %  ${what}`
      stream.write(stream.isTTY ? `\r${line.padEnd(60)}` : `${line}\n`)
      open = stream.isTTY
    },
    end: () => {
      if (open) stream.write(`\r${' '.repeat(60)}\r`)
      open = false
    },
  }
}
