import { Parser } from 'htmlparser2'
import { BlockList, tidy, type Block } from '#server/knowledge/blocks.ts'

export type HtmlPage = {
  title: string
  /** What the page says of its language, like `de-AT`. */
  lang: string | null
  blocks: Block[]
  /** As they stand in the page, without those marked nofollow. */
  links: string[]
  /** The page asks not to be kept. */
  noIndex: boolean
}

/** Nothing of these is text for a reader, or it is on every page alike. */
const left = new Set(
  'script style noscript template svg math nav aside form select button dialog iframe object video audio canvas menu'.split(
    ' ',
  ),
)
const leftRoles = new Set([
  'navigation',
  'banner',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
])
/** No end tag is waited for. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
const breaks = new Set(
  'p div section article main header footer li ul ol dl dd dt table thead tbody tr caption figure figcaption blockquote pre address details summary br hr h1 h2 h3 h4 h5 h6 body'.split(
    ' ',
  ),
)
const headings: Record<string, number> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6, summary: 6, dt: 6 }
const mostLinks = 1000

/**
 * A page as headings and text, the way somebody without scripts and menus would read it. The foot of a page is read on
 * request only, as it is on every page alike.
 */
export function readHtml(html: string, { most, foot }: { most: number; foot: boolean }): HtmlPage {
  const list = new BlockList(most)
  const links = new Set<string>()
  let title = ''
  let lang: string | null = null
  let noIndex = false
  let noFollow = false
  let text = ''
  let heading: { tag: string; text: string } | null = null
  let inTitle = false
  let inContent = 0
  // What is left out ends with the element that began it; inside, elements of the same name are counted.
  let out: { tag: string; depth: number } | null = null

  const flush = () => {
    list.text(text)
    text = ''
  }
  const endHeading = () => {
    if (heading) list.heading(headings[heading.tag] ?? 6, heading.text)
    heading = null
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (out) {
          if (tag === out.tag) out.depth += 1
          return
        }
        if (tag === 'html' && attributes['lang']) lang = attributes['lang'].slice(0, 20)
        if (tag === 'meta' && attributes['name']?.toLowerCase() === 'robots') {
          const wish = attributes['content']?.toLowerCase() ?? ''
          noIndex ||= /\b(?:noindex|none)\b/.test(wish)
          noFollow ||= /\b(?:nofollow|none)\b/.test(wish)
        }
        if (isLeftOut(tag, attributes, foot, inContent > 0) && !empty.has(tag)) {
          out = { tag, depth: 1 }
          return
        }
        if (tag === 'main' || tag === 'article') inContent += 1
        if (tag === 'title') inTitle = title === ''
        if (tag === 'a') follow(attributes)
        if (tag === 'td' || tag === 'th') text += text.trim() === '' ? '' : ' | '
        if (tag === 'img' && attributes['alt']) text += ` ${attributes['alt'].slice(0, 200)} `
        if (breaks.has(tag)) {
          if (heading && tag === 'br') heading.text += ' '
          else if (!heading) flush()
        }
        if (tag in headings) {
          endHeading()
          heading = { tag, text: '' }
        }
      },
      ontext(piece) {
        if (out || list.isFull) return
        if (inTitle) title += piece.slice(0, 500)
        else if (heading) heading.text += heading.text.length < 1000 ? piece : ''
        else text += piece
      },
      onclosetag(tag) {
        if (out) {
          if (tag === out.tag && --out.depth === 0) out = null
          return
        }
        if (tag === 'title') inTitle = false
        if (tag === 'main' || tag === 'article') inContent = Math.max(0, inContent - 1)
        if (heading?.tag === tag) endHeading()
        else if (breaks.has(tag) && !heading) flush()
      },
    },
    { decodeEntities: true },
  )

  function follow({ href, rel }: Record<string, string>) {
    if (!href || href.length > 1000 || links.size >= mostLinks) return
    if (!/\bnofollow\b/i.test(rel ?? '')) links.add(href)
  }

  parser.write(html)
  parser.end()
  endHeading()
  flush()
  return {
    title: tidy(title).slice(0, 200),
    lang,
    blocks: noIndex ? [] : list.blocks,
    links: noFollow ? [] : [...links],
    noIndex,
  }
}

function isLeftOut(
  tag: string,
  attributes: Record<string, string>,
  foot: boolean,
  inContent: boolean,
): boolean {
  if (left.has(tag)) return true
  if (tag === 'header' && !inContent) return true
  const isFoot = (tag === 'footer' && !inContent) || attributes['role'] === 'contentinfo'
  if (isFoot) return !foot
  if (leftRoles.has(attributes['role'] ?? '')) return true
  // What nobody sees is nothing the business says.
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style']?.slice(0, 500) ?? '')
}
