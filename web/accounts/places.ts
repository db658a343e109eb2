import type { WorkspaceLanguage } from '#contract/team.ts'
import { countryOfZone } from '#rules/places/zone-countries.ts'
import { words } from '#web/words.ts'

/** What the browser thinks the reader's time zone is. */
export function guessedTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** Where the reader's clock is; else the region of the browser's languages, like `DE` of `de-DE`. */
export function guessedCountry(zone = guessedTimeZone(), languages = navigator.languages): string {
  const locales = languages.map(localeOf).filter((locale) => locale !== null)
  const regions = [...locales, ...locales.map((locale) => locale.maximize())].map((locale) => locale.region)
  return countryOfZone(zone) ?? regions.find((region) => region && /^[A-Z]{2}$/.test(region)) ?? 'US'
}

/** Browsers pass on what the system calls its language, `en-US@posix` too, and `Intl.Locale` throws at such names. */
function localeOf(language: string): Intl.Locale | null {
  try {
    return new Intl.Locale(language.replace(/[@.].*/, '').replaceAll('_', '-'))
  } catch {
    return null
  }
}

/** Every time zone the browser knows, and the one that is set, by name. */
export function timeZoneChoices(chosen = guessedTimeZone()): (readonly [zone: string, name: string])[] {
  const zones = new Set([chosen, guessedTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])
  return [...zones].toSorted().map((zone) => [zone, zone.replaceAll('_', ' ')] as const)
}

/** The first of the browser's languages that the assistant speaks. */
export function guessedLanguage(languages = navigator.languages): WorkspaceLanguage {
  const spoken = Object.keys(words.accounts.languages) as WorkspaceLanguage[]
  const wanted = languages.map((language) => language.slice(0, 2).toLowerCase())
  return wanted.flatMap((short) => spoken.find((each) => each === short) ?? [])[0] ?? 'en'
}

/** All countries by name. Browsers name regions but do not list them, so every pair of letters is asked for. */
export function countries(): [code: string, name: string][] {
  const names = new Intl.DisplayNames(words.locale, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const gone = new Set([
    'AC',
    'AN',
    'BU',
    'CP',
    'CQ',
    'CS',
    'DD',
    'DG',
    'DY',
    'EA',
    'EU',
    'EZ',
    'FX',
    'HV',
    'IC',
    'NH',
    'NT',
    'QO',
    'RH',
    'SU',
    'TA',
    'TP',
    'UK',
    'UN',
    'VD',
    'XA',
    'XB',
    'YD',
    'YU',
    'ZR',
    'ZZ',
  ])
  const found: [string, string][] = []
  for (const first of letters) {
    for (const second of letters) {
      const code = first + second
      const name = gone.has(code) ? undefined : names.of(code)
      if (name !== undefined && name !== code) found.push([code, name])
    }
  }
  return found.toSorted((a, b) => a[1].localeCompare(b[1], words.locale))
}
