import type { AssistantProvider, AssistantSettings } from '#contract/assistant.ts'
import { assistantText } from '#texts/assistant.ts'
import type { FormErrors } from '#web/accounts/form-errors.ts'
import { SelectField, TextField } from '#web/ui/field.tsx'

const text = assistantText
const all = Object.keys(text.providers) as AssistantProvider[]

/** Which model is asked, and where. */
export function ModelFields(props: {
  settings: AssistantSettings
  provider: AssistantProvider
  onProvider: (provider: AssistantProvider) => void
  errors: FormErrors
}) {
  const { settings, provider, onProvider, errors } = props
  const { installation, keyEnding } = settings
  const choices = all
    .filter((each) => each !== 'installation' || installation !== null)
    .map((each) => [each, nameOf(each, installation?.model)] as const)
  const isSame = provider === settings.provider
  return (
    <>
      <div className="grid gap-1.5">
        <SelectField
          label={text.provider}
          name="provider"
          value={provider}
          onChange={(event) => onProvider(event.target.value as AssistantProvider)}
          options={choices}
          hint={
            provider === 'installation'
              ? text.ofInstallation(installation?.host ?? null)
              : text.providerHints[provider]
          }
          error={errors.of('provider')}
        />
        {provider !== 'builtin' && <p className="text-xs text-ink-3">{text.standsIn}</p>}
      </div>
      {provider !== 'builtin' && provider !== 'installation' && (
        // Of another provider nothing is known yet.
        <div key={provider} className="grid gap-6">
          <TextField
            label={text.baseUrl}
            name="baseUrl"
            type="url"
            autoComplete="off"
            defaultValue={isSame ? (settings.baseUrl ?? '') : ''}
            hint={text.baseUrlHints[provider]}
            error={errors.of('baseUrl')}
          />
          <TextField
            label={text.model}
            name="model"
            autoComplete="off"
            spellCheck={false}
            defaultValue={isSame ? (settings.model ?? '') : ''}
            hint={text.modelHint}
            error={errors.of('model')}
          />
          <TextField
            label={text.key}
            name="key"
            type="password"
            autoComplete="new-password"
            hint={isSame && keyEnding !== null ? `${text.keyKept(keyEnding)} ${text.keyAgain}` : text.keyNone}
            error={errors.of('key')}
          />
        </div>
      )}
    </>
  )
}

function nameOf(provider: AssistantProvider, model: string | undefined): string {
  return provider === 'installation' && model !== undefined
    ? text.installation(model)
    : text.providers[provider]
}
