export type Side = 'visitor' | 'member'

/** What was said, in the order in which each side said it. */
export type Journal = { by: Side; text: string }[]

/** What the database and the two screens show: the texts of this journal, in their order. */
export type Found = {
  stored: { seq: number; by: Side; text: string }[]
  screens: Record<Side, string[]>
}

/** Everything that is lost, doubled or out of order, each in a sentence. */
export function findingsOf(journal: Journal, { stored, screens }: Found): string[] {
  const findings: string[] = []
  for (const side of ['visitor', 'member'] as const) {
    const said = journal.filter(({ by }) => by === side).map(({ text }) => text)
    const kept = stored.filter(({ by }) => by === side).map(({ text }) => text)
    findings.push(...differences(said, kept, `what the ${side} said, in the database`))
  }
  const order = stored.map(({ text }) => text)
  for (const side of ['visitor', 'member'] as const)
    findings.push(...differences(order, screens[side], `the conversation, on the ${side}'s screen`))
  return findings
}

function differences(wanted: readonly string[], found: readonly string[], where: string): string[] {
  const count = (list: readonly string[], text: string) => list.filter((one) => one === text).length
  const missing = wanted.filter((text) => !found.includes(text)).map((text) => `lost: "${text}" of ${where}`)
  const foreign = found
    .filter((text) => !wanted.includes(text))
    .map((text) => `invented: "${text}" in ${where}`)
  const doubled = [...new Set(found)]
    .filter((text) => count(found, text) > 1)
    .map((text) => `doubled: "${text}" in ${where}`)
  if (missing.length + foreign.length + doubled.length > 0) return [...missing, ...foreign, ...doubled]
  return found.every((text, index) => text === wanted[index])
    ? []
    : [`disordered: ${where}: ${found.join(' | ')}`]
}
