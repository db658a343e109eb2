const plural = new Intl.PluralRules('en')
const format = new Intl.NumberFormat('en')
const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five']

/** `1,284` */
export function whole(value: number): string {
  return format.format(value)
}

/** `1 lead`, `1,284 leads` */
export function count(value: number, one: string, other: string): string {
  return `${whole(value)} ${plural.select(value) === 'one' ? one : other}`
}

/** Small numbers as words, to begin a sentence with. */
export function inWords(value: number): string {
  return small[value] ?? whole(value)
}
