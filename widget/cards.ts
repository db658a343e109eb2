import type { Chat } from './chat.ts'
import type { Consent } from './history.ts'
import type { Ends, Kit } from './more.ts'
import type { Kept } from './store.ts'

type Detail = 'name' | 'email' | 'phone'
type Part = {
  field: HTMLInputElement
  wrong: HTMLElement
  box: HTMLElement
  detail: Detail
  isNeeded: boolean
}

const inputs = {
  name: 'input type=text autocomplete=name',
  email: 'input type=email inputmode=email autocomplete=email',
  phone: 'input type=tel inputmode=tel autocomplete=tel',
} as const

/** Asked before anything is kept: agreeing opens the chat, and the words agreed to are kept with it. */
export function consentCard(kit: Kit, chat: Chat, { done, close }: Ends): HTMLElement {
  const { el, words } = kit
  const given = consentOf(kit, chat)
  const agree = el('button main type=button', words.agree)
  const refuse = el('button type=button', words.refuse)
  agree.onclick = kit.guard(() => {
    chat.store.change(() => ({ consent: given }))
    chat.open()
    done()
  })
  refuse.onclick = kit.guard(close)
  return el('div ask', terms(kit, chat, given.text), el('div acts', agree, refuse))
}

/** What the site wants to know before the first message, which takes it along. */
export function fieldsCard(kit: Kit, chat: Chat, { done }: Ends): HTMLElement {
  const { el, words } = kit
  const { widget } = chat.state().kept
  const parts: Part[] = []
  kit.each(['name', 'email', 'phone'] as const, (detail) => {
    const need = widget?.fields[detail] ?? 'none'
    if (need !== 'none') parts.push(makePart(kit, detail, words[detail], need === 'required'))
  })
  const skip = el('button type=button', words.skip)
  skip.hidden = parts.some(({ isNeeded }) => isNeeded)
  const given = consentOf(kit, chat)
  const start = el('button main', words.start)
  const form = el(
    'form ask novalidate=1',
    el('b', words.fieldsTitle),
    ...parts.map(({ box }) => box),
    terms(kit, chat, given.text),
    el('div acts', start, skip),
  )
  const finish = (form: NonNullable<Kept['form']> | null): void => {
    chat.store.change(() => ({ form }))
    done()
  }
  skip.onclick = kit.guard(() => finish(null))
  form.onsubmit = whenRight(kit, parts, start, () => {
    const told = parts.filter(({ field }) => field.value.trim() !== '')
    if (told.length === 0) return finish(null)
    finish({
      details: {
        language: kit.language,
        ...Object.fromEntries(told.map(({ detail, field }) => [detail, field.value.trim()])),
      },
      given: told.map(({ detail }) => detail),
      consent: agreedTo(chat, given),
    })
  })
  return form
}

/** The one detail that was asked for; said in the talk like anything else. */
export function detailCard(kit: Kit, chat: Chat, which: string, { done }: Ends): HTMLElement {
  const { el, words } = kit
  const isEmail = which === 'email'
  const passed = chat.state().kept.messages.findLast(({ asks }) => asks !== undefined)?.id ?? ''
  const part = makePart(kit, isEmail ? 'email' : 'phone', isEmail ? words.askEmail : words.askPhone, true)
  const skip = el('button type=button', words.skip)
  const given = consentOf(kit, chat)
  const send = el('button main', isEmail ? words.sendEmail : words.sendPhone)
  const form = el('form ask novalidate=1', part.box, terms(kit, chat, given.text), el('div acts', send, skip))
  const finish = (): void => {
    part.field.value = ''
    chat.store.change(() => ({ passed }))
    done()
  }
  skip.onclick = kit.guard(finish)
  form.onsubmit = whenRight(kit, [part], send, () => {
    chat.send(part.field.value.trim(), agreedTo(chat, given))
    finish()
  })
  return form
}

/** Goes on once nothing is wrong in the form; what a phone number is the server says, where it can be asked. */
function whenRight(
  kit: Kit,
  parts: Part[],
  button: HTMLButtonElement,
  goOn: () => void,
): (event: Event) => void {
  async function check(): Promise<void> {
    let wrong = parts.find((part) => !isRight(kit, part))
    for (const part of wrong ? [] : parts) {
      const phone = part.detail === 'phone' ? part.field.value.trim() : ''
      if (phone === '' || (await isPhone(kit, phone))) continue
      wrong = part
      complain(part, kit.words.notPhone)
    }
    if (wrong) wrong.field.focus()
    else goOn()
  }
  return kit.guard((event: Event) => {
    event.preventDefault()
    if (button.disabled) return
    button.disabled = true
    void check().finally(() => (button.disabled = false))
  })
}

/** As the server reads it; where it cannot be asked nobody is held up. */
async function isPhone({ api, widgetKey }: Kit, phone: string): Promise<boolean> {
  const answer = await api.ask<{ isPhone?: boolean }>('/phone', null, { widgetKey, phone })
  return answer.type !== 'ok' || answer.value.isPhone !== false
}

/** Where the site shows no text there is nothing that could have been agreed to. */
function agreedTo(chat: Chat, consent: Consent): Consent | undefined {
  return isShown(chat) ? consent : undefined
}

/** What was agreed to before is not asked for again. */
function isShown(chat: Chat): boolean {
  const { widget, consent } = chat.state().kept
  return widget?.consent !== 'none' && !consent
}

function consentOf(kit: Kit, chat: Chat): Consent {
  const { widget } = chat.state().kept
  const standing = widget?.consent === 'first' ? kit.words.consentFirst : kit.words.consent
  return { text: kit.textsOf(widget).consent || standing, language: kit.language }
}

function terms({ el, words }: Kit, chat: Chat, text: string): HTMLElement {
  const { widget } = chat.state().kept
  const line = el('p terms dir=auto', isShown(chat) ? text : '')
  if (widget?.privacyUrl && /^https?:/i.test(widget.privacyUrl)) {
    const link = el('a target=_blank rel=noopener', words.privacy)
    link.href = widget.privacyUrl
    line.append(' ', link)
  }
  return line
}

function makePart({ el, words }: Kit, detail: Detail, title: string, isNeeded: boolean): Part {
  const field = el(`input maxlength=200 dir=auto aria-describedby=wrong-${detail} ${inputs[detail].slice(6)}`)
  const wrong = el(`span why role=alert dir=auto id=wrong-${detail}`)
  const caption = el('span dir=auto', title, isNeeded ? '' : el('small', ` ${words.optional}`))
  return {
    field: field as HTMLInputElement,
    wrong,
    box: el('label', caption, field, wrong),
    detail,
    isNeeded,
  }
}

/** Says in a sentence what is wrong with what was typed, if anything is. */
function isRight({ words }: Kit, { field, wrong, detail, isNeeded }: Part): boolean {
  const text = field.value.trim()
  const digits = text.replace(/\D/g, '').length
  const checks = {
    name: () => (text === '' ? words.needed : ''),
    email: () => (/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text) ? '' : words.badEmail),
    phone: () => (digits < 7 ? words.badPhone : digits > 15 ? words.longPhone : ''),
  }
  const says = text === '' && !isNeeded ? '' : checks[detail]()
  complain({ field, wrong }, says)
  return says === ''
}

function complain({ field, wrong }: Pick<Part, 'field' | 'wrong'>, says: string): void {
  wrong.textContent = says
  field.setAttribute('aria-invalid', `${says !== ''}`)
}
