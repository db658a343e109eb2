// How people put right what they said, on folded text: English, German, Spanish, French, Polish.

/** What opens a correction. Without it or a contrast ("X, not Y") nothing is put right. */
export const sorry =
  '(?:sorry|no|nope|oops|ups|correction|i mean|i meant|typo|actually|wait|my bad|wrong|mistake|entschuldigung|sorry|nein|ne|falsch|ich meine|ich meinte|quatsch|tippfehler|korrektur|moment|perdon|perdona|lo siento|quiero decir|queria decir|digo|error|disculpa|disculpe|pardon|desolee?|non|je veux dire|je voulais dire|erreur|przepraszam|nie|to znaczy|mialo byc|pomylka|literowka|blad)'

export const isIt =
  "(?:it'?s|it is|its|is|that'?s|should be|it should be|must be|es ist|ist|das ist|es|muss|es el|es la|c'est|ce|est|to|jest|ma byc|powinno byc)"

/** Of a phone number: how it ends, and how it begins. */
export const endsWords =
  '(?:ends?|ending|finish(?:es)?) (?:in|with|on)|ends|(?:at|in) the end|last (?:digits?|numbers?|two|three|four)(?: (?:is|are|digits?|numbers?))*|(?:endet|am ende|hinten|die letzte (?:ziffer|zahl)(?: ist)?|die letzten(?: \\w+)?(?: (?:sind|ziffern))*)(?: (?:auf|mit))?|(?:termina|acaba)(?: (?:en|por|con))?|al final|(?:el|la) ultim[oa] (?:digito|numero|cifra)(?: es)?|(?:los|las) ultim[oa]s(?: \\w+)?(?: son)?|(?:finit|termine|se termine)(?: par)?|a la fin|le dernier chiffre(?: est)?|les derniers(?: chiffres)?(?: sont)?|konczy sie(?: na)?|na koncu|ostatnia cyfra(?: to)?|koncowka(?: to)?|ostatnie(?: cyfry)?(?: to)?'
export const startsWords =
  '(?:starts?|begins?)(?: (?:in|with))?|(?:at|in) the (?:start|beginning|front)|(?:beginnt|fangt)(?: (?:mit|an mit))?|vorne|am anfang|(?:empieza|comienza)(?: (?:por|con|en))?|al (?:principio|comienzo)|commence(?: par)?|au debut|zaczyna sie(?: (?:na|od))?|na poczatku'

/** "X not Y" */
export const notThat =
  '(?:not|instead of|rather than|nicht|statt|anstatt|y no|no|en vez de|en lugar de|et pas|pas|au lieu de|a nie|nie|zamiast)'
/** "not Y but X" */
export const butThis = "(?:but|it'?s|sondern|es ist|sino|es|mais|c'est|tylko|lecz|ale)"

export const withLetters = '(?:with|mit|con|avec|przez|z|ze)'
export const withoutLetters = '(?:without|with no|ohne|kein|sin|sans|bez)'
export const twice = '(?:two|2|double|zwei|doppel|doppeltem|dos|doble|deux|double|dwoma|dwa|podwojnym)'
export const once =
  '(?:one|only one|just one|a single|1|einem|nur einem|una sola|un solo|un seul|une seule|jednym|tylko jednym)'

/** Spanish names of letters, as in "sin hache". */
export const letterNames: ReadonlyMap<string, string> = new Map([
  ['hache', 'h'],
  ['ene', 'n'],
  ['enes', 'n'],
  ['ele', 'l'],
  ['eles', 'l'],
  ['ese', 's'],
  ['eses', 's'],
  ['erre', 'r'],
  ['erres', 'r'],
  ['ka', 'k'],
  ['ce', 'c'],
  ['uve', 'v'],
  ['zeta', 'z'],
  ['efe', 'f'],
  ['eme', 'm'],
  ['emes', 'm'],
  ['te', 't'],
  ['tes', 't'],
])

/** Signs by name, as in "no underscore". */
export const signNames: ReadonlyMap<string, string> = new Map([
  ['underscore', '_'],
  ['unterstrich', '_'],
  ['guion bajo', '_'],
  ['tiret bas', '_'],
  ['podkreslnik', '_'],
  ['podkreslnika', '_'],
  ['dot', '.'],
  ['punkt', '.'],
  ['punto', '.'],
  ['point', '.'],
  ['kropki', '.'],
  ['kropka', '.'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['minus', '-'],
  ['bindestrich', '-'],
  ['guion', '-'],
  ['tiret', '-'],
  ['myslnik', '-'],
  ['myslnika', '-'],
])

/** Letters that are taken for each other. */
export const alike: Readonly<Record<string, string>> = {
  k: 'c',
  c: 'k',
  i: 'y',
  y: 'i',
  s: 'z',
  z: 's',
  v: 'w',
  w: 'v',
  d: 't',
  t: 'd',
  b: 'p',
  p: 'b',
  f: 'v',
  m: 'n',
  n: 'm',
  e: 'a',
  a: 'e',
}
