import { isPageLanguage, type PageLanguage } from '#rules/page-languages.ts'

/** The language of the page: the one that was chosen, else the one the browser likes best, else English. */
export function pageLanguage(chosen: string | undefined, accepted: string | undefined): PageLanguage {
  if (chosen !== undefined && isPageLanguage(chosen)) return chosen
  return likedMost(accepted ?? '') ?? 'en'
}

/** The known one with the highest q of an Accept-Language header; of equals the first. */
function likedMost(accepted: string): PageLanguage | null {
  let best: { language: PageLanguage; liking: number } | null = null
  for (const part of accepted.slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    const language = tag.split('-')[0] ?? ''
    const given = parameters.find((each) => each.startsWith('q='))?.slice(2)
    const liking = given === undefined ? 1 : Number(given)
    if (!isPageLanguage(language) || !(liking > (best?.liking ?? 0))) continue
    best = { language, liking }
  }
  return best?.language ?? null
}
