import type { Column, ColumnName } from '#contract/views.ts'

type Size = { min: number; usual: number | 'rest' }

const sizes: Record<ColumnName, Size> = {
  lead: { min: 200, usual: 308 },
  words: { min: 180, usual: 'rest' },
  status: { min: 108, usual: 112 },
  score: { min: 108, usual: 116 },
  tags: { min: 184, usual: 184 },
  assignee: { min: 36, usual: 36 },
  active: { min: 72, usual: 84 },
  firstSeen: { min: 72, usual: 84 },
  company: { min: 96, usual: 140 },
  location: { min: 96, usual: 120 },
  email: { min: 120, usual: 180 },
  phone: { min: 120, usual: 140 },
  channel: { min: 72, usual: 84 },
}

/** All columns there are, in the order in which they are offered. */
export const allColumns = Object.keys(sizes) as ColumnName[]
const usual: readonly ColumnName[] = ['lead', 'words', 'status', 'score', 'tags', 'assignee', 'active']
const gap = 12
const edges = 48
/** Beside the panel there is room for no more. */
const besidePanel = 4

/** Columns of the list as somebody has chosen them; without a choice as for everybody. Who it is stands first, always. */
export function chosenColumns(saved: readonly Column[] | null | undefined): Column[] {
  const chosen = saved?.length ? saved : usual.map((name) => ({ name, width: null }))
  const lead = chosen.find(({ name }) => name === 'lead') ?? { name: 'lead' as const, width: null }
  return [lead, ...chosen.filter(({ name }) => name !== 'lead')]
}

/** What a list is read for, first first: these have their room before the others, so that tags give way. */
const first: readonly ColumnName[] = ['lead', 'status', 'score', 'words', 'active', 'assignee']

/** Those that find room in a list of that width, in their order: a wide one gives way to narrow ones after it. */
export function fittingColumns(chosen: readonly Column[], width: number, compact: boolean): Column[] {
  let left = width - edges + gap
  const fits = ({ name }: Column) => {
    const needed = sizes[name].min + gap
    if (name !== 'lead' && needed > left) return false
    left -= needed
    return true
  }
  const rank = ({ name }: Column) => (first.includes(name) ? first.indexOf(name) : first.length)
  const fitting = [...chosen].sort((a, b) => rank(a) - rank(b)).filter(fits)
  const shown = compact ? fitting.slice(0, besidePanel) : fitting
  return chosen.filter((column) => shown.includes(column))
}

/** The tracks of the grid; none is ever narrower than what must not be cut. */
export function trackList(columns: readonly Column[]): string {
  const fills = columns.some(({ name, width }) => sizes[name].usual === 'rest' && width === null)
  return columns
    .map(({ name, width }) => {
      const { min, usual: wanted } = sizes[name]
      if (width !== null) return `minmax(${Math.min(min, width)}px, ${width}px)`
      if (wanted === 'rest' || (name === 'lead' && !fills)) return `minmax(${min}px, 1fr)`
      return `minmax(${min}px, ${wanted}px)`
    })
    .join(' ')
}

/** A width that a column may be given. */
export function widthWithin(name: ColumnName, width: number): number {
  return Math.round(Math.min(Math.max(width, sizes[name].min), 800))
}
