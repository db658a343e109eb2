import type { FactField } from '#contract/leads.ts'
import type { Language } from '#server/assistant/language.ts'
import { words } from '#server/assistant/words.ts'

type Detail = 'name' | 'email' | 'phone' | 'contact'

/** All that an answer depends on. */
export type Situation = {
  language: Language
  /** What the visitor said since the assistant last spoke. */
  said: string
  /** The answer found in the workspace's knowledge. */
  found: string | null
  wantsPerson: boolean
  known: Partial<Record<FactField, string>>
  /** Details that were told just now. */
  told: readonly FactField[]
  /** Details the assistant has asked for before: it never asks twice. */
  askedBefore: readonly Detail[]
  /** Whether the assistant has answered anything before. */
  answeredBefore: boolean
}

/** The built-in assistant's words: an answer if there is one, an honest "I don't know" otherwise, and at most one question. */
export function composeAnswer(now: Situation): string {
  const say = words[now.language]
  const reachable = now.known.email !== undefined || now.known.phone !== undefined
  const mayAskContact = !reachable && !now.askedBefore.includes('contact')
  // A question that can be answered is answered, also when a person was asked for along with it.
  if (now.wantsPerson) return join(now.found, mayAskContact ? say.person : say.personReachable)
  if (now.found !== null) return join(now.found, question(now, say.askContact, mayAskContact))
  if (now.told.length > 0) {
    const first = now.told.includes('name') ? (now.known.name?.split(' ')[0] ?? null) : null
    const contactTold = now.told.includes('email') || now.told.includes('phone')
    return join(
      say.thanks(first),
      contactTold ? say.gotIt : null,
      question(now, say.askContact, mayAskContact),
    )
  }
  if (isThanks(now.said)) return say.welcome
  if (isGreeting(now.said)) return say.hello
  return mayAskContact ? say.unknown : say.unknownReachable
}

/** Contact first and only after a first answer, then the name, then the other way to reach them. */
function question(now: Situation, askContact: string, mayAskContact: boolean): string | null {
  const say = words[now.language]
  if (mayAskContact) return now.answeredBefore ? askContact : null
  const reachable = now.known.email !== undefined || now.known.phone !== undefined
  if (!reachable) return null
  if (now.known.name === undefined) return now.askedBefore.includes('name') ? null : say.askName
  if (now.told.length === 0) return null
  if (now.known.phone === undefined && !now.askedBefore.includes('phone')) return say.askPhone
  if (now.known.email === undefined && !now.askedBefore.includes('email')) return say.askEmail
  return null
}

function join(...parts: (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ')
}

function isThanks(said: string): boolean {
  return (
    said.length < 60 &&
    /\b(thanks|thank you|thx|cheers|danke|gracias|merci|dzięki|dziękuję|perfect|great|ok|okay|bye|goodbye|tschüss|adiós|au revoir|pa pa)\b/iu.test(
      said,
    )
  )
}

function isGreeting(said: string): boolean {
  return /^\s*(hi|hello|hey|good (morning|afternoon|evening)|hallo|guten (tag|morgen|abend)|moin|servus|hola|buen[oa]s( \p{L}+)?|bonjour|salut|bonsoir|cześć|dzień dobry|witam)( there| everyone)?[\s!.,:)]*$/iu.test(
    said,
  )
}
