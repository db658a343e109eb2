import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssistantProvider, AssistantSettings } from '#contract/assistant.ts'
import { assistantText } from '#texts/assistant.ts'
import { FormError } from '#web/accounts/door.tsx'
import { useFormErrors, type FormErrors } from '#web/accounts/form-errors.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api } from '#web/api.ts'
import { assistantKey } from '#web/assistant/assistant-queries.ts'
import { ModelFields } from '#web/assistant/model-fields.tsx'
import { ModelTester } from '#web/assistant/model-tester.tsx'
import { chosenIn, settingsIn } from '#web/assistant/read-form.ts'
import { SpendingMeter } from '#web/assistant/spending-meter.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field, inputLook, TextField } from '#web/ui/field.tsx'
import { say } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = assistantText
const fields = [
  'provider',
  'baseUrl',
  'model',
  'key',
  'instructions',
  'inputPrice',
  'outputPrice',
  'currency',
  'monthlyLimit',
  'firstSeconds',
  'betweenSeconds',
  'totalSeconds',
]

/** All settings of the assistant, saved together. */
export function AssistantForm(props: {
  settings: AssistantSettings
  onWrite: () => void
  onSaved: (settings: AssistantSettings) => void
}) {
  const { settings } = props
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const [provider, setProvider] = useState<AssistantProvider>(settings.provider)
  const change = useMutation({
    mutationFn: (form: FormData) => api('PATCH /api/v1/assistant', { body: settingsIn(form) }),
    onSuccess: (changed) => {
      queryClient.setQueryData(assistantKey(workspace.id), changed)
      props.onSaved(changed)
      const key = errors.ref.current?.elements.namedItem('key')
      if (key instanceof HTMLInputElement) key.value = ''
      say(words.app.saved)
    },
  })
  const test = useMutation({
    mutationFn: (form: FormData) => api('POST /api/v1/assistant/test', { body: chosenIn(form) }),
    // What the question has cost.
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: assistantKey(workspace.id) }),
  })
  const errors = useFormErrors(change.error ?? test.error, fields)
  const hasModel = provider !== 'builtin'
  // Where it stood when the form was opened: what is wrong comes first.
  const [testFirst] = useState(settings.trouble !== null)
  const tester = hasModel && (
    <ModelTester
      test={test}
      trouble={provider === settings.provider ? settings.trouble : null}
      onTest={() => {
        change.reset()
        if (errors.ref.current) test.mutate(new FormData(errors.ref.current))
      }}
    />
  )
  return (
    <form
      ref={errors.ref}
      noValidate
      className="grid gap-10"
      onChange={() => {
        props.onWrite()
        test.reset()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        test.reset()
        change.mutate(new FormData(event.currentTarget))
      }}
    >
      <section className="grid gap-6" aria-labelledby="assistant-answers">
        <h2 id="assistant-answers" className="text-base font-semibold">
          {text.answers}
        </h2>
        {testFirst && tester}
        <ModelFields settings={settings} provider={provider} onProvider={setProvider} errors={errors} />
        {!testFirst && tester}
      </section>
      {hasModel && (
        <>
          <Field label={text.instructions} hint={text.instructionsHint} error={errors.of('instructions')}>
            {(wiring) => (
              <textarea
                name="instructions"
                rows={6}
                maxLength={4000}
                defaultValue={settings.instructions}
                className={`${inputLook} resize-y py-2 leading-5`}
                {...wiring}
              />
            )}
          </Field>
          <Money settings={settings} errors={errors} />
          <Patience settings={settings} errors={errors} />
        </>
      )}
      <FormError>{errors.form}</FormError>
      <div>
        <Button type="submit" look="primary" disabled={change.isPending}>
          {change.isPending ? words.app.saving : text.save}
        </Button>
      </div>
    </form>
  )
}

type Part = { settings: AssistantSettings; errors: FormErrors }

function Money({ settings, errors }: Part) {
  return (
    <section className="grid gap-6" aria-labelledby="assistant-money">
      <h2 id="assistant-money" className="text-base font-semibold">
        {text.money}
      </h2>
      <SpendingMeter settings={settings} />
      <div className="grid gap-6 md:grid-cols-2">
        {(['inputPrice', 'outputPrice'] as const).map((name) => (
          <TextField
            key={name}
            label={text[name]}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={settings[name] === 0 ? '' : asTyped(settings[name])}
            error={errors.of(name)}
          />
        ))}
        <TextField
          label={text.currency}
          name="currency"
          autoComplete="off"
          maxLength={3}
          defaultValue={settings.currency}
          hint={text.currencyHint}
          error={errors.of('currency')}
        />
        <TextField
          label={text.limit}
          name="monthlyLimit"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={settings.monthlyLimit === null ? '' : asTyped(settings.monthlyLimit)}
          hint={text.limitHint}
          error={errors.of('monthlyLimit')}
        />
      </div>
    </section>
  )
}

/** With the comma or point of the reader's language; both are read. */
function asTyped(amount: number): string {
  return amount.toLocaleString(words.locale, { useGrouping: false, maximumFractionDigits: 12 })
}

function Patience({ settings, errors }: Part) {
  return (
    <section className="grid gap-6" aria-labelledby="assistant-patience">
      <div>
        <h2 id="assistant-patience" className="text-base font-semibold">
          {text.patience}
        </h2>
        <p className="mt-1 text-sm text-ink-2">{text.patienceHint}</p>
      </div>
      <div className="grid gap-6 md:grid-cols-3">
        {(['first', 'between', 'total'] as const).map((name) => (
          <TextField
            key={name}
            label={text[name]}
            name={`${name}Seconds`}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={settings[`${name}Seconds`]}
            error={errors.of(`${name}Seconds`)}
          />
        ))}
      </div>
    </section>
  )
}
