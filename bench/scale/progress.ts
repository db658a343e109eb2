export type Progress = { add(leads: number): void; say(what: string): void; end(): void }

const width = 30

/** A bar on a terminal; lines now and then where the output is kept. */
export function makeProgress(total: number): Progress {
  const began = performance.now()
  const { stdout } = process
  let done = 0
  let shownAt = -Infinity
  const show = (what: string) => {
    const share = total === 0 ? 1 : done / total
    const seconds = (performance.now() - began) / 1000
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
    const rate = seconds > 0 ? Math.round(done / seconds) : 0
    const text = `${bar} ${(share * 100).toFixed(0).padStart(3)} %  ${done.toLocaleString('en')} leads  ${rate.toLocaleString('en')}/s  ${seconds.toFixed(0)} s  ${what}`
    if (stdout.isTTY) stdout.write(`\r${text}\u001B[K`)
    else stdout.write(`${text}\n`)
  }
  return {
    add(leads) {
      done += leads
      const now = performance.now()
      if (done < total && now - shownAt < (stdout.isTTY ? 100 : 10_000)) return
      shownAt = now
      show('')
    },
    say: show,
    end() {
      if (stdout.isTTY) stdout.write('\n')
    },
  }
}
