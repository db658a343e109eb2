import { readMessage } from '#rules/reading/read-message.ts'
import type { DataRow } from './data-folder.ts'
import { countSpans, emptyTally, sameContact, type Tally } from './measure.ts'

/** Single sentences with labelled spans, read as a visitor's message on a site in the United States. */
export function measureSentences(rows: readonly DataRow[], field: 'email' | 'phone', label: string): Tally {
  const tally = emptyTally()
  for (const { text = '', spans = [] } of rows) {
    const found = readMessage(text, { asked: null, country: 'US' }).facts.filter(
      (fact) => fact.field === field,
    )
    countSpans(tally, text, spans, found, label)
  }
  return tally
}

/** Single cases with the list of what is expected. */
export function measureCases(rows: readonly DataRow[], field: 'email' | 'phone'): Tally {
  const tally = emptyTally()
  for (const { text = '', expect = [], region = 'US', kind } of rows) {
    const read = readMessage(text, { asked: null, country: region }).facts.filter(
      (fact) => fact.field === field,
    )
    // An invalid case says that the whole text is no address, not that none stands in it.
    const found = kind === 'invalid' ? read.filter((fact) => fact.quote === text) : read
    const open = expect.map((entry) => (typeof entry === 'string' ? entry : entry.text))
    tally.there += open.length
    tally.found += found.length
    for (const fact of found) {
      const index = open.findIndex((want) =>
        field === 'email' ? want.toLowerCase() === fact.value : sameContact(want, fact),
      )
      if (index >= 0) {
        tally.right++
        open.splice(index, 1)
      } else tally.misses.push(`+ ${fact.quote}: ${text}`)
    }
    for (const want of open) tally.misses.push(`- ${want}: ${text}`)
  }
  return tally
}

/**
 * libphonenumber's own cases: what it refuses even when it is lenient must not be found, what it takes when it is strict must
 * be. Those it takes only when it is lenient may be either, and are left out.
 */
export function measureNumbers(rows: readonly DataRow[]): Tally {
  const tally = emptyTally()
  for (const { text = '', region = 'US', category = '' } of rows) {
    const isNumber = category === 'STRICT_GROUPING_CASES' || category === 'EXACT_GROUPING_CASES'
    if (!isNumber && category !== 'IMPOSSIBLE_CASES') continue
    const { facts } = readMessage(text, { asked: null, country: region })
    const isFound = facts.some((fact) => fact.field === 'phone')
    if (isNumber) tally.there++
    if (isFound) tally.found++
    if (isFound && isNumber) tally.right++
    if (isFound !== isNumber) tally.misses.push(`${isFound ? '+' : '-'} ${region}: ${text}`)
  }
  return tally
}
