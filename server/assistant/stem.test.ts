import { expect, it } from 'vitest'
import { stemOf } from '#server/assistant/stem.ts'

it.each([
  ['Rad', 'Räder', 'Rädern'],
  ['abholen', 'abgeholt', 'abzuholen', 'abhole'],
  ['Versicherung', 'versichern', 'versichert', 'Versicherungen'],
  ['Straße', 'Strasse', 'Straßen'],
  ['öffnen', 'geöffnet', 'oeffnen'],
  ['Lehrerin', 'Lehrer', 'Lehrern'],
])('takes the forms of "%s" for one German word', (...forms) => {
  expect(new Set(forms.map((form) => stemOf(form, 'de'))).size).toBe(1)
})

it.each([
  ['repair', 'repairs', 'repaired', 'repairing'],
  ['price', 'prices', 'pricing'],
  ['battery', 'batteries'],
  ['fit', 'fitted', 'fitting'],
  ['class', 'classes'],
])('takes the forms of "%s" for one English word', (...forms) => {
  expect(new Set(forms.map((form) => stemOf(form, 'en'))).size).toBe(1)
})

it.each([
  ['Kind', 'Kino'],
  ['Haus', 'Hase'],
])('keeps "%s" and "%s" apart', (one, other) => {
  expect(stemOf(one, 'de')).not.toBe(stemOf(other, 'de'))
})
