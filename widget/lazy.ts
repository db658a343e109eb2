import type makeMore from './more.ts'
import type openPanel from './panel.ts'
import type de from './locales/de.ts'
import type en from './locales/en.ts'
import type moreDe from './locales/more-de.ts'
import type moreEn from './locales/more-en.ts'

/** What is loaded when it is needed, and what it holds. */
export type Lazy = {
  en: typeof en
  de: typeof de
  panel: typeof openPanel
  more: typeof makeMore
  'more-en': typeof moreEn
  'more-de': typeof moreDe
}

/** The build puts the names of the files here. */
declare const __FILES__: Record<keyof Lazy, string>

/** Loads one of the widget's other files from where the widget itself came from. */
export async function load<Name extends keyof Lazy>(origin: string, name: Name): Promise<Lazy[Name]> {
  const address = `${origin}/widget/${__FILES__[name]}`
  return ((await import(/* @vite-ignore */ address)) as { default: Lazy[Name] }).default
}
