import type { Site } from '#contract/sites.ts'
import { sitesText } from '#texts/sites.ts'
import { details } from '#web/sites/site-draft.ts'
import { SelectField, TextField } from '#web/ui/field.tsx'

const text = sitesText.place

type Errors = { errors: ReadonlyMap<string, string> }

/** Language and place of the widget on the page. */
export function SitePlaceFields({ site, errors }: { site: Site } & Errors) {
  return (
    <>
      <SelectField
        label={text.language}
        hint={text.languageHint}
        name="language"
        defaultValue={site.language}
        options={Object.entries(text.languages)}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <SelectField
          label={text.side}
          name="side"
          defaultValue={site.side}
          options={Object.entries(text.sides)}
        />
        {(['offsetX', 'offsetY'] as const).map((name) => (
          <TextField
            key={name}
            type="number"
            min={0}
            max={200}
            label={text[name]}
            name={name}
            defaultValue={site[name]}
            error={errors.get(name)}
          />
        ))}
      </div>
    </>
  )
}

/** What the widget asks for, and what visitors are told about it. */
export function SiteAskFields({ site, errors }: { site: Site } & Errors) {
  return (
    <>
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-1.5 text-sm font-medium">{text.ask}</legend>
        <div className="grid gap-4 md:grid-cols-3">
          {details.map((detail) => (
            <SelectField
              key={detail}
              label={text.details[detail]}
              name={`ask-${detail}`}
              defaultValue={site.fields[detail]}
              options={Object.entries(text.needs)}
            />
          ))}
        </div>
        <p className="text-xs text-ink-3">{text.askHint}</p>
      </fieldset>
      <SelectField
        label={text.consent}
        hint={text.consentHint}
        name="consent"
        defaultValue={site.consent}
        options={Object.entries(text.consents)}
      />
      <TextField
        type="url"
        label={text.privacyUrl}
        name="privacyUrl"
        placeholder="https://shop.example/privacy"
        defaultValue={site.privacyUrl ?? ''}
        error={errors.get('privacyUrl')}
      />
    </>
  )
}
