import { foldText } from './fold-text.ts'
import { nameAt, nameFact } from './name-words.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'

const REACH = 28
const firstLabel =
  /(?:(?:first|given|fore) ?name|vorname|prenom|nombre(?: de pila)?|imie)(?:'?s| is| ist| es| est| to)? ?[:,=-]? ?$/
const lastLabel =
  /(?:(?:last|sur|family) ?name|nachname|familienname|nom de famille|apellidos?|nazwisko)(?:'?s| is| ist| es| est| to)? ?[:,=-]? ?$/

/** "First name Jon" behind Smythe and "surname Lee" behind Tom: the halves of one name, said one after the other. */
export function withOtherHalf(folded: string, fact: FoundFact, { carry }: ReadingContext): FoundFact {
  const before = carry?.said.find(({ field }) => field === 'name')
  if (!before || /\s/.test(before.value) || /\s/.test(fact.value)) return fact
  if (foldText(before.value) === foldText(fact.value)) return fact
  const label = folded.slice(Math.max(0, fact.start - REACH), fact.start)
  if (lastLabel.test(label)) return joined(`${before.value} ${fact.value}`)
  return firstLabel.test(label) ? joined(`${fact.value} ${before.value}`) : fact

  function joined(value: string): FoundFact {
    return { ...fact, value, certainty: Math.max(fact.certainty, before?.certainty ?? 0) }
  }
}

const halfAlone =
  /^[\s,.]*(?:(?:and|und|y|et|i|oh|ok|sorry|my|mein|mi|mon|moje|the|der|el|la|le) ){0,3}(?:first name|given name|vorname|prenom|nombre|imie|last name|surname|family name|nachname|familienname|apellidos?|nom de famille|nazwisko)(?:'?s| is| ist| es| est| to)? ?[:,=-]? ?(?=[a-z])/

/** "Vorname Jan", said alone behind a name of one word. */
export function otherHalf(text: string, folded: string, { carry }: ReadingContext): FoundFact | null {
  const before = carry?.said.find(({ field }) => field === 'name')?.value ?? ' '
  const label = /\s/.test(before) ? null : halfAlone.exec(folded)
  const name = label && nameAt(text, folded, label[0].length, false)
  return name?.words.length === 1 && /^[\s.!]*$/.test(text.slice(name.end)) ? nameFact(text, name, 0.9) : null
}
