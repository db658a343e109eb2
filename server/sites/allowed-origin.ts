import { Refusal } from '#server/http/refusal.ts'

/**
 * Whether a page of this origin may use a widget key with that list: `https://shop.example`, or `https://*.shop.example` for
 * everything below. An empty list lets everybody in; our own pages may always.
 */
export function mayUseKey(allowed: readonly string[], origin: string | undefined, own: string): boolean {
  if (allowed.length === 0) return true
  const page = partsOf(origin ?? '')
  if (page === null) return false
  if (isSame(page, partsOf(own))) return true
  return allowed.some((one) => {
    const listed = partsOf(one.replace('://*.', '://'))
    if (listed === null || !one.includes('://*.')) return isSame(page, listed)
    return isSame({ ...page, host: listed.host }, listed) && page.host.endsWith(`.${listed.host}`)
  })
}

export function originRefused(origin: string | undefined): Refusal {
  return new Refusal(
    'origin_refused',
    origin === undefined
      ? 'This chat is open on certain sites only, and this request does not say which page it comes from.'
      : `This chat is not open on ${origin.slice(0, 200)}. Whoever runs this site can add the address in its chat settings, under Allowed addresses.`,
  )
}

type Parts = { scheme: string; host: string; port: string }

/** As browsers write an origin: the usual port left out, names of other scripts in ASCII. */
function partsOf(origin: string): Parts | null {
  const url = URL.parse(origin)
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null
  return { scheme: url.protocol, host: url.hostname, port: url.port }
}

function isSame(a: Parts, b: Parts | null): boolean {
  return b !== null && a.scheme === b.scheme && a.host === b.host && a.port === b.port
}
