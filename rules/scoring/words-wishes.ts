import type { Wish } from './wishes.ts'

/** One language's words of wishes, on folded text: small letters without accents. */
export type WishWords = Readonly<Record<Wish, WishPhrases>>

export type WishPhrases = {
  /** Some word of each phrase, for {@link gateOf}: a phrase none of whose words is here is never looked for. */
  words: string
  phrases: readonly string[]
  /** Right before a phrase it makes something else of it: "cancel my booking". */
  unless?: string
}

/** A refusal before a wish takes it back, but for {@link noRefusal}. */
export const refusal =
  /\b(?:not|don't|dont|doesn't|didn't|didnt|won't|wont|wouldn't|can't|cannot|never|no longer|no need|without|isn't|aren't|nothing|nicht|nichts|kein|keine|keinen|keinem|keiner|nie|niemals|nunca|jamas|sin|pas|jamais|rien|aucun|aucune|sans|plus besoin|bez|no (?:necesito|voy|deseo|quiero|quisiera|me|estoy|queremos))(?:[ ']\w+){0,5}[ ']*$|\bno $/
/** Nothing turns these into wishes. */
export const calledOff =
  /\b(?:cancel|cancell?ing|cancelled|canceled|stornieren|storniere|storniert|widerrufen|anular|cancelar|cancelado|annuler|annule|odwolac|anulowac|anuluje)(?:[ ']\w+){0,4}[ ']*$/
/** "Why don't you", "can't I", "I'm not sure whether" are no refusals. */
export const noRefusal =
  /(?:why (?:don't|not|won't|can't)|(?:can't|cant|couldn't|don't) (?:i|we|you)(?! (?:dare|think))|warum nicht|kann (?:ich|man) nicht|por que no|puedo no|pourquoi pas|dlaczego nie|not sure|don't know|dont know|weiss? nicht|no se|ne sais pas|nie wiem|not only|if not|or not|no problem|don't mind|not a problem|can't wait|not yet)/
/** "Kaufen möchte ich nicht", "je ne veux pas", right behind the wish. */
export const refusalBehind = /^(?:\w* ){0,3}(?:nicht|nichts|pas|nie)\b/
