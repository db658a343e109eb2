import { el, guard, icon, label, setText } from './lent.ts'
import type { Store } from './store.ts'
import { locale, words } from './words.ts'

export type Composer = {
  form: HTMLFormElement
  focus(): void
  /** Gives a refused text back to the field, before what was typed since, and says why. */
  refuse(text: string, detail: string): void
  /** Whether there is an answer being made that may be stopped. */
  offerStop(isOffered: boolean): void
}

const maxText = 8000
const maxHeight = 120

export function openComposer(on: {
  send(text: string): void
  typing(): void
  stop(): void
  tab: Store['tab']
}): Composer {
  const field = label(
    el('textarea field rows=1 dir=auto aria-describedby=why enterkeyhint=send'),
    words.write,
  )
  field.placeholder = words.write
  const button = label(el('button send', icon('send')), words.send)
  const stopper = label(el('button send type=button', icon('stop')), words.stop)
  const why = el('p why role=alert id=why dir=auto')
  const form = el('form composer', el('div write', field, stopper, button), why)
  let detail = ''
  field.value = on.tab.get('draft')
  stopper.onclick = guard(on.stop)

  function render(): void {
    const { length } = field.value
    const isTooLong = length > maxText
    setText(why, isTooLong ? words.tooLong(length.toLocaleString(locale)) : detail)
    why.hidden = why.textContent === ''
    field.setAttribute('aria-invalid', `${!why.hidden}`)
    button.disabled = isTooLong || field.value.trim() === ''
    field.style.height = 'auto'
    if (field.scrollHeight > 0) field.style.height = `${Math.min(field.scrollHeight, maxHeight)}px`
  }

  field.oninput = guard(() => {
    detail = ''
    on.tab.set('draft', field.value)
    if (field.value !== '') on.typing()
    render()
  })
  field.onkeydown = guard((event: KeyboardEvent) => {
    // Enter that picks a word of an input method sends nothing; Safari says so by 229 alone.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) submit(event)
  })
  form.onsubmit = guard(submit)

  function submit(event: Event): void {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '' || field.value.length > maxText) return
    setField('')
    on.send(text)
    field.focus()
  }

  function setField(text: string, because = ''): void {
    field.value = text
    detail = because
    on.tab.set('draft', text)
    render()
  }

  render()
  return {
    form,
    offerStop: (isOffered) => void (stopper.hidden = !isOffered),
    focus() {
      render()
      field.focus()
    },
    refuse(text, because) {
      setField(field.value === '' || text === '' ? text + field.value : `${text}\n${field.value}`, because)
    },
  }
}
