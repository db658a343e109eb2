import { words } from '#web/words.ts'

/** Calling codes that belong to one country, or nearly so. */
const countries: Record<string, string> = {
  27: 'ZA',
  30: 'GR',
  31: 'NL',
  32: 'BE',
  33: 'FR',
  34: 'ES',
  351: 'PT',
  352: 'LU',
  353: 'IE',
  358: 'FI',
  36: 'HU',
  39: 'IT',
  40: 'RO',
  41: 'CH',
  420: 'CZ',
  421: 'SK',
  43: 'AT',
  44: 'GB',
  45: 'DK',
  46: 'SE',
  47: 'NO',
  48: 'PL',
  49: 'DE',
  61: 'AU',
  64: 'NZ',
  90: 'TR',
  91: 'IN',
}

let names: Intl.DisplayNames | undefined

/** The country that an E.164 number belongs to, in the page's language; null where its code does not tell. */
export function phoneCountry(phone: string, locale: string = words.locale): string | null {
  if (!/^\+\d{7,15}$/.test(phone)) return null
  const code = countries[phone.slice(1, 4)] ?? countries[phone.slice(1, 3)]
  if (code === undefined) return null
  names ??= new Intl.DisplayNames(locale, { type: 'region' })
  return names.of(code) ?? null
}
