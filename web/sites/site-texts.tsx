import { useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { sitesText } from '#texts/sites.ts'
import { languages } from '#web/sites/site-draft.ts'
import { Field, inputLook, TextField } from '#web/ui/field.tsx'

const text = sitesText.texts
type Language = (typeof languages)[number]

/** What the widget says in one language, where that differs from the general texts. Both stay in the form. */
export function SiteTextFields({ site, errors }: { site: Site; errors: ReadonlyMap<string, string> }) {
  const [shown, setShown] = useState<Language>('en')
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-line p-4">
      <legend className="px-1 text-sm font-medium">{text.title}</legend>
      <p className="text-xs text-ink-3">{text.hint}</p>
      <div role="group" aria-label={text.languages} className="flex gap-2">
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            aria-pressed={shown === language}
            onClick={() => setShown(language)}
            className="min-h-8 rounded-md border border-line-strong px-3 text-sm font-medium aria-pressed:border-accent aria-pressed:bg-accent-soft pointer-coarse:min-h-11"
          >
            {text[language]}
          </button>
        ))}
      </div>
      {languages.map((language) => {
        const its = site.texts[language]
        const errorOf = (name: string) =>
          [...errors].find(([path]) => path.startsWith(`texts.${language}.${name}`))?.[1]
        return (
          <div key={language} hidden={shown !== language} lang={language} className="grid gap-4">
            <Area
              label={text.greeting}
              name={`${language}-greeting`}
              rows={2}
              value={its.greeting}
              error={errorOf('greeting')}
            />
            <Area
              label={text.starters}
              name={`${language}-starters`}
              rows={3}
              value={its.starters?.join('\n')}
              error={errorOf('starters')}
            />
            <TextField
              label={text.launcher}
              hint={text.launcherHint}
              name={`${language}-launcher`}
              maxLength={120}
              defaultValue={its.launcher}
              error={errorOf('launcher')}
            />
            <Area
              label={text.consent}
              hint={text.consentHint}
              name={`${language}-consent`}
              rows={2}
              value={its.consent}
              error={errorOf('consent')}
            />
          </div>
        )
      })}
    </fieldset>
  )
}

function Area(props: {
  label: string
  hint?: string
  name: string
  rows: number
  value: string | undefined
  error: string | undefined
}) {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(wiring) => (
        <textarea
          {...wiring}
          name={props.name}
          rows={props.rows}
          defaultValue={props.value}
          className={`${inputLook} resize-y py-1.5 leading-5`}
        />
      )}
    </Field>
  )
}
