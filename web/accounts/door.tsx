import type { ReactNode } from 'react'
import { LanguageChoice } from '#web/accounts/language-choice.tsx'
import { words } from '#web/words.ts'

/** The frame of the pages before the dashboard: one column, nothing else. */
export function Door({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <main className="grid min-h-full justify-items-center bg-subtle px-4 py-10 md:content-center">
      <div className="w-full max-w-[400px]">
        <div className="mb-8 flex items-center gap-2 text-sm font-semibold">
          <img src={new URL('../ui/icon.svg', import.meta.url).href} alt="" className="size-6" />
          {words.app.name}
        </div>
        <h1 className="text-2xl font-semibold tracking-[-0.02em]">{title}</h1>
        {text !== undefined && <p className="mt-2 text-base text-ink-2">{text}</p>}
        <div className="mt-6">{children}</div>
        <div className="mt-10">
          <LanguageChoice />
        </div>
      </div>
    </main>
  )
}

export function FormError({ children }: { children: string | null }) {
  if (children === null) return null
  return (
    <p role="alert" className="text-sm text-danger-ink">
      {children}
    </p>
  )
}
