import type { LeadWords } from '#web/messages/en/lead-words.ts'

type Named = Pick<LeadWords, 'one' | 'many'>

const weak: readonly string[] = ['Kunde', 'Interessent', 'Klient', 'Patient']

/** One of them after „einen“, „diesen“, „dem“: `Lead`, `Kunden`. */
export function oblique({ one }: Named): string {
  if (!weak.includes(one)) return one
  return one.endsWith('e') ? `${one}n` : `${one}en`
}

/** A stretch of time after „seit“, „nach“, „vor“: `3 Tagen`. */
export function timeDative(time: string): string {
  return time.replace(/ Tage$/, ' Tagen')
}

/** A sentence with its full stop, which is there already where it ends with „6 Min.“ */
export function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** Several of them after „den“, „mit“, „von“: `Leads`, `Kontakten`. */
export function manyDative({ many }: Named): string {
  return /[ns]$/.test(many) ? many : `${many}n`
}
