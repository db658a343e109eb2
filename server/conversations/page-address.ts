const longest = 500
/** What a campaign adds to an address; everything else after the question mark may be somebody's secret. */
const campaign = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content']

/**
 * An address as it may be kept and shown: http(s) alone, without user and password, fragment and query but for the
 * campaign's own words. Null for anything else.
 */
export function pageAddress(given: string | undefined): string | null {
  const url = given ? URL.parse(given) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null
  const kept = new URLSearchParams()
  for (const name of campaign) {
    const value = url.searchParams.get(name)
    if (value) kept.set(name, value.slice(0, 100))
  }
  const query = kept.size > 0 ? `?${kept.toString()}` : ''
  const place = `${url.origin}${url.pathname}`
  return (place.length + query.length > longest ? place.slice(0, longest) : place + query).toWellFormed()
}
