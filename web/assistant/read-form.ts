import type { AssistantProvider } from '#contract/assistant.ts'

/** Which model is meant; fields that are not shown are left as they are. */
export function chosenIn(form: FormData) {
  const provider = String(form.get('provider')) as AssistantProvider
  const key = textIn(form, 'key')
  return {
    provider,
    ...(form.has('baseUrl') ? { baseUrl: textIn(form, 'baseUrl') || null } : {}),
    ...(form.has('model') ? { model: textIn(form, 'model') || null } : {}),
    // An empty field keeps the key there is.
    ...(key === '' ? {} : { key }),
  }
}

export function settingsIn(form: FormData) {
  const chosen = chosenIn(form)
  if (!form.has('instructions')) return chosen
  const limit = textIn(form, 'monthlyLimit')
  return {
    ...chosen,
    instructions: String(form.get('instructions')),
    inputPrice: numberIn(form, 'inputPrice'),
    outputPrice: numberIn(form, 'outputPrice'),
    currency: textIn(form, 'currency').toUpperCase(),
    monthlyLimit: limit === '' ? null : numberIn(form, 'monthlyLimit'),
    firstSeconds: numberIn(form, 'firstSeconds'),
    betweenSeconds: numberIn(form, 'betweenSeconds'),
    totalSeconds: numberIn(form, 'totalSeconds'),
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** With a comma or a point; what is no number is sent as one that is refused with a sentence. */
function numberIn(form: FormData, name: string): number {
  const number = Number(textIn(form, name).replace(',', '.'))
  return Number.isFinite(number) ? number : -1
}
