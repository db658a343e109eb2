import { words } from '#web/words.ts'

/** Codes of countries by their English names, as they are kept; made when the first one is asked for. */
let codes: Map<string, string> | undefined
let names: Intl.DisplayNames | undefined

/** A place as the page's language calls it: a country that address or time zone have told is kept in English. */
export function placeText(place: string, locale: string = words.locale): string {
  if (locale.startsWith('en')) return place
  codes ??= englishNames()
  const code = codes.get(place)
  if (code === undefined) return place
  if (names?.resolvedOptions().locale !== locale) names = new Intl.DisplayNames(locale, { type: 'region' })
  return names.of(code) ?? place
}

function englishNames(): Map<string, string> {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return new Map(
    letters.flatMap((first) =>
      letters.flatMap((second): [string, string][] => {
        const name = english.of(first + second)
        return name === undefined ? [] : [[name, first + second]]
      }),
    ),
  )
}
