import type { Site, SiteCheck } from '#contract/sites.ts'
import { fetchPublic, type Fetched } from '#server/http/outgoing.ts'

/** The snippet may stand at the end of a long page. */
const mostBytes = 2 * 1024 * 1024

type Fetch = (url: string) => Promise<Fetched>

const fetchPage: Fetch = (url) => fetchPublic(url, { maxBytes: mostBytes })

/** Fetches a page once and says in a sentence whether the site's snippet stands on it. */
export async function checkPage(
  { widgetKey, name }: Pick<Site, 'widgetKey' | 'name'>,
  url: string,
  fetched: Fetch = fetchPage,
): Promise<SiteCheck> {
  const page = await fetched(url)
  if (page.type === 'failed') return { found: 'no_answer', detail: unanswered[page.why] }
  const { status, headers, text, whole } = page
  if (status >= 300 && status < 400) {
    const to = URL.parse(headers.location ?? '', url)?.href
    const where = to === undefined ? 'to another page' : `to ${to.slice(0, 300)}`
    return { found: 'no_answer', detail: `That page sends its visitors on ${where}. Check that one.` }
  }
  if (status >= 400) {
    return { found: 'no_answer', detail: `That page answered with an error (${status}).` }
  }
  const keys = keysIn(text)
  if (keys.includes(widgetKey)) {
    return { found: 'snippet', detail: `The snippet of ${name} stands on that page.` }
  }
  if (keys.length > 0) {
    return {
      found: 'other_key',
      detail: `A snippet stands on that page, but with the key of another site. Copy the one of ${name}.`,
    }
  }
  const more = whole ? '' : ' Only the beginning of it was read, as it is very long.'
  return {
    found: 'nothing',
    detail: `The snippet does not stand on that page as the server sends it.${more} If a tag manager or a script adds it, open the page once: the first visit shows here.`,
  }
}

const unanswered: Record<Extract<Fetched, { type: 'failed' }>['why'], string> = {
  address: 'That is no address of a public page.',
  private: 'That address leads into a private network, which is not asked. Only public pages can be checked.',
  slow: 'That page took too long to answer.',
  unreachable: 'Nothing answers there. Is the address right, and the certificate valid?',
}

/** The keys in the script elements of a page; HTML that is commented out shows nothing to anybody. */
function keysIn(html: string): string[] {
  const shown = html.replace(/<!--[^]*?-->/g, '')
  return Array.from(
    shown.matchAll(/<script\b[^>]{0,2000}\bdata-key\s*=\s*["']?(wk_[\w-]{1,60})/gi),
    ([, key]) => key ?? '',
  )
}
