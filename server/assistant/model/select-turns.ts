import type { Turn } from '#server/assistant/read-talk.ts'

/** Characters of a talk that a prompt holds besides the fresh words. */
const mostOfTalk = 12_000
const mostOfBeginning = 3_000
const mostOfOld = 300

type Selected = {
  /** Of a long talk: what it began with and where details were told, shortened. */
  beginning: Turn[]
  leftOut: number
  /** Whole, up to the visitor's fresh words. */
  recent: Turn[]
  fresh: Turn[]
}

/**
 * A talk cut to what a prompt may hold: the latest turns whole, and of the beginning, by selection and by no other model,
 * the first two turns and those in which the visitor told something. `told`: ids of these.
 */
export function selectTurns(turns: readonly Turn[], told: ReadonlySet<string>): Selected {
  const spoken = turns.filter(({ author }) => author !== 'system')
  const start = spoken.findLastIndex(({ author }) => author !== 'visitor') + 1
  const fresh = spoken.slice(start)
  const before = spoken.slice(0, start)
  let room = mostOfTalk
  let from = before.length
  while (from > 0 && room - (before[from - 1]?.text.length ?? 0) >= 0) {
    from -= 1
    room -= before[from]?.text.length ?? 0
  }
  const old = before.slice(0, from)
  let left = mostOfBeginning
  const beginning = old
    .filter(({ id }, index) => index < 2 || told.has(id))
    .map((turn) => ({ ...turn, text: turn.text.slice(0, mostOfOld).toWellFormed() }))
    .filter(({ text }) => (left -= text.length) >= 0)
  return { beginning, leftOut: old.length - beginning.length, recent: before.slice(from), fresh }
}
