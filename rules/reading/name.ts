import { bareName } from './name-bare.ts'
import { byPhrase, isOwnMidway, isSaid, isUnowned, looksLikeName, phrasePattern } from './name-by-phrase.ts'
import { correctedName } from './name-corrected.ts'
import { nameInAnswer } from './name-in-answer.ts'
import { otherHalf, withOtherHalf } from './name-halves.ts'
import { introducedName } from './name-introduced.ts'
import { signedName } from './name-signed.ts'
import { spelledName } from './name-spelled.ts'
import type { FoundFact, ReadingContext } from './read-message.ts'
import { labels, nickPhrases, openPhrases, surePhrases } from './words-names.ts'

const sure = phrasePattern(surePhrases)
const nick = phrasePattern(nickPhrases)
const label = phrasePattern(labels)
const open = phrasePattern(openPhrases)

/** The visitor's own name, if the text says it; `folded` is the same text in small letters without accents. */
export function findName(text: string, folded: string, context: ReadingContext): FoundFact | null {
  const said = correctedName(text, folded, context) ?? saidName(text, folded, context)
  const name = spelledName(text, folded, said, context) ?? said ?? otherHalf(text, folded, context)
  return name && withOtherHalf(folded, name, context)
}

function saidName(text: string, folded: string, context: ReadingContext): FoundFact | null {
  return (
    byPhrase(text, folded, sure, 0.95, (name, _, phrase) => isSaid(text, name, phrase)) ??
    byPhrase(
      text,
      folded,
      label,
      0.9,
      (name, at, phrase) =>
        isUnowned(folded, at) &&
        (!/^(?:the|name is)/.test(phrase) || looksLikeName(text, folded, name, phrase)),
    ) ??
    (context.asked === 'name' ? nameInAnswer(text, folded) : null) ??
    byPhrase(text, folded, nick, 0.9, () => true) ??
    byPhrase(
      text,
      folded,
      open,
      0.8,
      (name, at, phrase) =>
        looksLikeName(text, folded, name, phrase) &&
        (phrase.startsWith('my') || isUnowned(folded, at) || isOwnMidway(folded, name, at, phrase)),
    ) ??
    introducedName(text, folded, context) ??
    signedName(text, folded) ??
    bareName(text, folded, context)
  )
}
