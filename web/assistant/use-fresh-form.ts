import { useState } from 'react'
import type { AssistantSettings } from '#contract/assistant.ts'

type Form = {
  key: number
  /** The settings its fields were filled with. */
  of: string
  /** `saved`: the fields hold what was sent, of which the page has not heard yet. */
  written: 'no' | 'yes' | 'saved'
}

/**
 * When the form begins anew, as its key tells: whenever other settings come in than its fields were filled with, unless
 * somebody has begun to change them.
 */
export function useFreshForm(settings: AssistantSettings | undefined) {
  const [form, setForm] = useState<Form>({ key: 0, of: '', written: 'no' })
  const now = settings === undefined ? form.of : fieldsOf(settings)
  if (now === form.of && form.written === 'saved') setForm({ ...form, written: 'no' })
  if (now !== form.of && form.written === 'no') setForm({ key: form.key + 1, of: now, written: 'no' })
  return {
    key: form.key,
    onWrite: () => setForm((one) => (one.written === 'yes' ? one : { ...one, written: 'yes' })),
    onSaved: (saved: AssistantSettings) =>
      setForm((one) => ({ ...one, of: fieldsOf(saved), written: 'saved' })),
  }
}

/** What the meter says, and how the model does, is shown without the fields being touched. */
function fieldsOf({ meter: _meter, trouble: _trouble, ...fields }: AssistantSettings): string {
  return JSON.stringify(fields)
}
