import { languageOf, languageOfLocale, type Language } from '#server/assistant/language.ts'
import { meaningsOf } from '#server/knowledge/dictionaries.ts'
import { cutChunks, type Chunk } from '#server/knowledge/cut-chunks.ts'
import { readHtml } from '#server/knowledge/read-html.ts'
import { readMarkdown } from '#server/knowledge/read-markdown.ts'
import { readPlain } from '#server/knowledge/read-plain.ts'

export type ToRead = {
  format: 'html' | 'markdown' | 'plain'
  text: string
  /** The foot of a page is on every page of a site alike: of the first it is read. */
  foot: boolean
  /** For a text that does not show what language it is in. */
  language: Language
}

export type ReadText = {
  title: string
  /** `meant`: what its everyday words mean, as those of a question do. */
  chunks: (Chunk & { language: Language; meant: string[] })[]
  links: string[]
  noIndex: boolean
}

/** Of one text; so much fits into a few hundred chunks. */
const mostCharacters = 400_000
const mostChunks = 500

/** A text in chunks, each with its language. Pure, but a text may be made to keep it busy: text-reader.ts waits only so long. */
export function readText({ format, text, foot, language }: ToRead): ReadText {
  const page =
    format === 'html'
      ? readHtml(text, { most: mostCharacters, foot })
      : {
          title: '',
          lang: null,
          links: [],
          noIndex: false,
          blocks:
            format === 'markdown' ? readMarkdown(text, mostCharacters) : readPlain(text, mostCharacters),
        }
  const chunks = cutChunks(page.blocks).slice(0, mostChunks)
  const own = languageOf(
    chunks
      .map((chunk) => chunk.text)
      .join(' ')
      .slice(0, 2000),
    languageOfLocale(page.lang, language),
  )
  const title = page.title || (page.blocks.find(({ type }) => type === 'heading')?.text ?? '')
  return {
    title,
    links: page.links,
    noIndex: page.noIndex,
    chunks: chunks.map((chunk) => {
      const spoken = languageOf(chunk.text, own)
      return { ...chunk, language: spoken, meant: meaningsOf(`${chunk.heading} ${chunk.text}`, spoken) }
    }),
  }
}
