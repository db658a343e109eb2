import type { OnProgress } from '#server/backup/write-backup.ts'

export type ProgressLine = { show: OnProgress; end: () => void }

/**
 * On a terminal one line that changes; elsewhere, such as in a log, a line every ten seconds. On standard error. It is
 * written by a clock, so that a step which takes long and says nothing in between is seen all the same.
 */
export function progressLine(stream: NodeJS.WriteStream = process.stderr): ProgressLine {
  let line: string | null = null
  let open = false
  const write = () => {
    if (line === null) return
    stream.write(stream.isTTY ? `\r${line.padEnd(78).slice(0, 78)}` : `${line}\n`)
    open = stream.isTTY
  }
  const clock = setInterval(write, stream.isTTY ? 200 : 10_000)
  clock.unref()
  return {
    show: (share, what) => {
      line = `${String(Math.floor(share * 100)).padStart(3)} %  ${what}`
    },
    end: () => {
      clearInterval(clock)
      line = null
      if (open) stream.write(`\r${' '.repeat(78)}\r`)
      open = false
    },
  }
}
