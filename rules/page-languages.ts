/** The languages the dashboard is built in, each by its own name; the first one is for whoever reads none of them. */
export const pageLanguages = { en: 'English', de: 'Deutsch' } as const

export type PageLanguage = keyof typeof pageLanguages

/** What a person chose is kept by their browser under this name, so that the server knows it before the page does. */
export const languageCookie = 'language'

export function isPageLanguage(given: string): given is PageLanguage {
  return Object.hasOwn(pageLanguages, given)
}
