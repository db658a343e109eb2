import type { SiteTexts, WidgetSettings } from '#contract/chat.ts'
import type { Site } from '#contract/sites.ts'
import { widgetStyle } from '#rules/colors/brand-paint.ts'

export const languages = ['en', 'de'] as const
export const details = ['name', 'email', 'phone'] as const

export type SiteDraft = Omit<Site, 'id' | 'widgetKey' | 'snippet' | 'allowedOrigins' | 'seenAt'>

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What stands in the form now, as it would be saved. */
export function readDraft(form: HTMLFormElement): SiteDraft {
  const data = new FormData(form)
  const read = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value : ''
  }
  const textsIn = (language: string): SiteTexts => ({
    greeting: read(`${language}-greeting`).trim(),
    starters: linesOf(read(`${language}-starters`)),
    launcher: read(`${language}-launcher`).trim(),
    consent: read(`${language}-consent`).trim(),
  })
  const needOf = (detail: string) => (read(`ask-${detail}`) || 'none') as Site['fields']['name']
  return {
    name: read('name'),
    greeting: read('greeting'),
    starters: linesOf(read('starters')),
    color: read('color'),
    country: read('country'),
    assistant: read('assistant') === 'on',
    side: read('side') as Site['side'],
    offsetX: Number(read('offsetX')),
    offsetY: Number(read('offsetY')),
    language: read('language') as Site['language'],
    texts: { en: textsIn('en'), de: textsIn('de') },
    consent: read('consent') as Site['consent'],
    privacyUrl: read('privacyUrl').trim() || null,
    fields: { name: needOf('name'), email: needOf('email'), phone: needOf('phone') },
  }
}

/** The draft as a page with the snippet would get it. */
export function previewOf(draft: SiteDraft): WidgetSettings {
  const { name, country: _country, offsetX, offsetY, ...rest } = draft
  return { ...rest, siteName: name, style: widgetStyle({ color: draft.color, offsetX, offsetY }) }
}
