import { stemOf } from '#server/assistant/stem.ts'
import type { Language } from '#server/assistant/language.ts'

/**
 * Names of single things by what they are a kind of: who asks for Danish asks about languages, but Danish is no other
 * language. English and German forms stand together.
 */
const kinds: Record<string, string> = {
  '=speak':
    'english spanish french italian german portuguese japanese chinese mandarin arabic russian turkish polish dutch swedish danish norwegian finnish greek korean hindi urdu latin englisch spanisch franzosisch italienisch deutsch portugiesisch japanisch chinesisch arabisch russisch turkisch polnisch niederlandisch schwedisch danisch norwegisch finnisch griechisch koreanisch hebraisch latein',
  '=open':
    'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays montag montags dienstag dienstags mittwoch mittwochs donnerstag donnerstags freitag freitags samstag samstags sonnabend sonntag sonntags afternoon lunchtime noon midnight nachmittag nachmittags mittag mittags mitternacht',
  '=start':
    'january february march april june july august september october november december januar februar marz mai juni juli oktober dezember semester term spring summer autumn winter fruhjahr fruhling sommer herbst',
  '=pay': 'visa mastercard amex american_express paypal klarna giropay twint maestro cheque scheck bitcoin',
  '=child': 'school kindergarten nursery pupil schule kita grundschule',
  '=paint': 'red blue green black white yellow silver grey gray rot blau grun schwarz weiss gelb silber grau',
  '=eat': 'pizza burger pasta salad soup cake bread salat suppe kuchen brot',
  '=transit': 'airport flughafen motorway autobahn',
  '=pain': 'knee back neck shoulder head knie rucken nacken schulter kopf bauch stomach jaw kiefer',
  '=abroad':
    'europe germany france spain italy poland austria switzerland deutschland frankreich spanien italien polen osterreich schweiz',
}

const byLanguage = new Map<Language, ReadonlyMap<string, string>>()

/** What a word is a kind of, by its stem. */
export function kindsOf(language: Language): ReadonlyMap<string, string> {
  const known = byLanguage.get(language)
  if (known) return known
  const made = new Map(
    Object.entries(kinds).flatMap(([kind, words]) =>
      words.split(' ').map((word) => [stemOf(word, language), kind] as const),
    ),
  )
  byLanguage.set(language, made)
  return made
}
