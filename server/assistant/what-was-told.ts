import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { foldText } from '#rules/reading/fold-text.ts'
import type { Language } from '#server/assistant/language.ts'
import type { Talk, Told } from '#server/assistant/read-talk.ts'

const title =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|herr|frau|sr|sra|srta|senor|senora|senorita|don|dona|m|mme|mlle|monsieur|madame|docteur|pan|pani|ing|dipl)\.?$/

type Quoted = Pick<Told, 'field' | 'quote'> & { messageId: string | null }

/** A name read out of an address is a guess that nobody told: it is asked for, and nobody is called by it. */
export function withoutGuesses<Fact extends Quoted>(facts: readonly Fact[]): Fact[] {
  const addresses = facts.filter(({ field }) => field === 'email')
  return facts.filter(
    ({ field, quote, messageId }) =>
      field !== 'name' ||
      quote === null ||
      !addresses.some((address) => address.messageId === messageId && address.quote?.includes(quote)),
  )
}

/** A detail that takes the place of another one of the same talk. */
export function isCorrected({ field, value }: Told, { toldBefore }: Talk): boolean {
  const before = toldBefore.filter((told) => !told.theirs && told.field === field)
  return before.length > 0 && before.every((told) => told.value !== value)
}

/** A phone number as people write it; everything else as it was read. */
export function written({ field, value }: Pick<Told, 'field' | 'value'>): string {
  return field === 'phone' ? (parsePhoneNumberFromString(value)?.formatInternational() ?? value) : value
}

/**
 * How to address the visitor, but not twice in a row. Only a name that was told in this talk: what is known from elsewhere is
 * nobody's business who merely claims to be that person.
 */
export function nameToSay(language: Language, { fresh, toldBefore, lastOwn }: Talk): string | null {
  const name = [...toldBefore, ...fresh.told].findLast((told) => told.field === 'name' && !told.theirs)?.value
  if (name === undefined) return null
  const address = addressOf(language, name)
  return address === null || lastOwn.includes(address) ? null : address
}

/** By the first name where that goes with a formal "you"; whole in German and Polish, where it does not. */
function addressOf(language: Language, name: string): string | null {
  const parts = name.split(/\s+/).filter((part) => part !== '')
  const titles = parts.filter((part, index) => index < parts.length - 1 && title.test(foldText(part)))
  if (titles.length > 0) return language === 'en' || language === 'de' ? name : null
  return (language === 'de' || language === 'pl' ? name : parts[0]) ?? null
}

const business =
  /\b(?:(?:our|my) (?:cafe|restaurant|office|company|business|shop|store|hotel|firm|studio|school|practice|bar|agency|salon)|for (?:a|the|our) (?:cafe|restaurant|office|hotel|shop|school|company)|trade (?:discount|account|price)|wholesale|b2b|unser\w* (?:firma|buro|cafe|restaurant|hotel|praxis|laden|unternehmen|kanzlei|betrieb|agentur)|fur (?:ein|das|unser) (?:cafe|restaurant|buro|hotel)|gewerb\w+|geschaftskund\w+|(?:nuestr[oa]|mi) (?:empresa|oficina|restaurante|tienda|hotel|negocio|local|cafeteria)|al por mayor|(?:notre|mon) (?:entreprise|bureau|restaurant|magasin|hotel|societe|cafe|agence|cabinet)|en gros|(?:nasz\w*|moj\w*) (?:firm\w+|biur\w+|restauracj\w+|sklep\w*|hotel\w*|kawiarni\w*|gabinet\w*)|hurtow\w+|na firme)\b/

/** Whether somebody asks for a business and not for themselves. */
export function speaksForBusiness(said: string): boolean {
  return business.test(foldText(said))
}
