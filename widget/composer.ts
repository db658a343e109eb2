import type { Chat } from './chat.ts'
import { el, icon, setText } from './dom.ts'
import { guard } from './natives.ts'
import * as words from './words.ts'

export type Composer = {
  form: HTMLFormElement
  focus(): void
  /** Gives a refused text back to the field, before what was typed since, and says why. */
  refuse(text: string, detail: string): void
}

const maxText = 8000
const maxHeight = 120

export function openComposer(on: { send(text: string): void; typing(): void; tab: Chat['tab'] }): Composer {
  const field = el(
    'textarea',
    'field',
    [
      ['rows', '1'],
      ['dir', 'auto'],
      ['aria-describedby', 'why'],
      ['enterkeyhint', 'send'],
    ],
    [],
  )
  field.setAttribute('aria-label', words.write)
  field.placeholder = words.write
  const button = el(
    'button',
    'send',
    [
      ['type', 'submit'],
      ['aria-label', words.send],
    ],
    [icon('send')],
  )
  const why = el(
    'p',
    'why',
    [
      ['role', 'alert'],
      ['id', 'why'],
      ['dir', 'auto'],
    ],
    [],
  )
  const form = el('form', 'composer', [], [el('div', 'write', [], [field, button]), why])
  let detail = ''
  field.value = on.tab.get('draft')

  function render(): void {
    const isTooLong = field.value.length > maxText
    setText(why, isTooLong ? words.tooLong(field.value.length.toLocaleString('en')) : detail)
    why.hidden = why.textContent === ''
    field.setAttribute('aria-invalid', `${isTooLong || detail !== ''}`)
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
    if (event.key !== 'Enter' || event.shiftKey) return
    // Enter that picks a word of an input method sends nothing; Safari says so by 229 alone.
    if (event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    submit()
  })
  form.onsubmit = guard((event: Event) => {
    event.preventDefault()
    submit()
  })

  function submit(): void {
    const text = field.value.trim()
    if (text === '' || field.value.length > maxText) return
    setField('')
    on.send(text)
    field.focus()
  }

  function setField(text: string): void {
    field.value = text
    detail = ''
    on.tab.set('draft', text)
    render()
  }

  render()
  return {
    form,
    focus() {
      render()
      field.focus()
    },
    refuse(text, because) {
      if (text !== '') setField(field.value === '' ? text : `${text}\n${field.value}`)
      detail = because
      render()
    },
  }
}
