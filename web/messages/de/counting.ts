const plural = new Intl.PluralRules('de')
const format = new Intl.NumberFormat('de')
const small = ['Keine', 'Eine', 'Zwei', 'Drei', 'Vier', 'Fünf']

/** `1.284` */
export function whole(value: number): string {
  return format.format(value)
}

/** `1 Lead`, `1.284 Leads` */
export function count(value: number, one: string, other: string): string {
  return `${whole(value)} ${plural.select(value) === 'one' ? one : other}`
}

/** Small numbers as words, to begin a sentence with; one and none go with a feminine noun. */
export function inWords(value: number): string {
  return small[value] ?? whole(value)
}
