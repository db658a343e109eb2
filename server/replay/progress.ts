export type Progress = { step: (by: number) => void; end: () => void }

const width = 30

/** A bar on standard error; where that is no terminal, a line for each fifth. */
export function makeProgress(title: string, total: number, out = process.stderr): Progress {
  let done = 0
  let fifth = 0
  const began = performance.now()
  const draw = () => {
    const share = total === 0 ? 1 : done / total
    const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '·')
    const perSecond = Math.round(done / Math.max(0.001, (performance.now() - began) / 1000))
    return `${title} ${bar} ${Math.round(share * 100)} % · ${done.toLocaleString('en')} of ${total.toLocaleString('en')} messages · ${perSecond}/s`
  }
  return {
    step(by) {
      done += by
      if (out.isTTY) out.write(`\r\x1b[2K${draw()}`)
      else if (Math.floor((5 * done) / total) > fifth) {
        fifth = Math.floor((5 * done) / total)
        out.write(`${draw()}\n`)
      }
    },
    end() {
      if (out.isTTY) out.write('\n')
    },
  }
}
