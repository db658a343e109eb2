import { words } from '#web/words.ts'

/** What the browser thinks the reader's time zone is. */
export function guessedTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** The region of the browser's language, like `DE` of `de-DE`. */
export function guessedCountry(): string {
  for (const language of navigator.languages) {
    const region = new Intl.Locale(language).region
    if (region && /^[A-Z]{2}$/.test(region)) return region
  }
  return new Intl.Locale(navigator.language || 'en').maximize().region ?? 'US'
}

export function timeZones(): string[] {
  return [...new Set([guessedTimeZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
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
