import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { foldText } from './fold-text.ts'
import { findName } from './name.ts'

function nameIn(text: string, before: string | null = null, asked: Ask | null = null): string | null {
  const carry =
    before === null
      ? null
      : { turns: 0, open: null, said: [{ field: 'name' as const, value: before, certainty: 0.9 }] }
  return findName(text, foldText(text), { asked, country: 'GB', carry })?.value ?? null
}

describe('a name that puts another right', () => {
  it.each([
    ["no, it's Thom with an h", 'Tom', 'Thom'],
    ["sorry, I'm Sarah with an h", 'Sara', 'Sarah'],
    ['not Jon, John', 'Jon Smith', 'John Smith'],
    ['John, not Jon', 'Jon', 'John'],
    ['sorry, my name is Katherine', 'Catherine', 'Katherine'],
    ['nicht Stefan, sondern Stephan', 'Stefan Huber', 'Stephan Huber'],
    ['nein, ich bin Mark mit k', 'Marc', 'Mark'],
    ['no Jimena, sino Ximena', 'Jimena', 'Ximena'],
    ['pas Mathieu, mais Matthieu', 'Mathieu', 'Matthieu'],
    ["non, c'est Elisa avec un s", 'Eliza', 'Elisa'],
    ['nie Zosia, tylko Zofia', 'Zosia', 'Zofia'],
    ['no, with two n', 'Hana Berg', 'Hanna Berg'],
    ['mit zwei t bitte', 'Oto', 'Otto'],
    ['con dos l', 'Camila', 'Camilla'],
    ['przez dwa n', 'Ana Lis', 'Anna Lis'],
  ])('is read from "%s" behind %s', (text, before, name) => {
    expect(nameIn(text, before)).toBe(name)
  })

  it.each([
    ['not Monday, Tuesday', 'Anna'],
    ['no problem, Paris', 'Anna'],
    ['a table with two drawers', 'Hana'],
    ['with two chairs', 'Hana'],
    ["no, it's blue", 'Anna'],
    ["actually it's for Thursday", 'Anna'],
  ])('is not read from "%s" behind %s', (text, before) => {
    expect(nameIn(text, before)).toBeNull()
  })
})

describe('a name that is spelled', () => {
  it.each([
    ['my surname is spelled k-o-w-a-l-s-k-i', null, 'Kowalski'],
    ["it's spelled k-o-w-a-l-s-k-i", 'Jan Kovalski', 'Jan Kowalski'],
    ['my name is Jon Smyth, S M Y T H', null, 'Jon Smyth'],
    ['spelt M as in Mike, A, Y', null, 'May'],
    ['das buchstabiert man M-e-i-e-r', 'Anna Maier', 'Anna Meier'],
    ['se escribe X i m e n a', 'Jimena Ruiz', 'Ximena Ruiz'],
    ["ça s'écrit L e c l e r c", 'Luc Leclerq', 'Luc Leclerc'],
    ['pisze się w ó j c i k', 'Ewa Wujcik', 'Ewa Wójcik'],
    ['my last name, spelled o k o y e', 'Ada', 'Ada Okoye'],
    ['spelled m i double l e r', null, 'Miller'],
  ])('is read from "%s" behind %s', (text, before, name) => {
    expect(nameIn(text, before)).toBe(name)
  })

  it.each(['size x l or x x l', 'the code is a b c d', 'option a, b, c or d', 'e. g. a sofa', 'u s a'])(
    'is not read from "%s"',
    (text) => {
      expect(nameIn(text)).toBeNull()
    },
  )

  it('is read from the answer to a question for the name', () => {
    expect(nameIn('s m i t h', null, 'name')).toBe('Smith')
  })
})
