// How email addresses are said aloud, in English, German, Spanish, French and Polish. Folded: small letters without accents.

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

export const atWords = words('at @ arroba arrobas malpa arobase arrobase arobas klammeraffe aett')
export const dotWords = words('dot . punkt punto point kropka period punt')
export const underscoreWords = words('underscore _ unterstrich podkreslnik podkreslenie guionbajo tiretbas')
export const dashWords = words('dash - hyphen minus bindestrich guion tiret myslnik kreska')
export const plusWords = words('plus +')

/** "m as in mike", "m wie martha", "m de maria", "m comme marie", "m jak maria" */
export const likeWords = words('as wie wia como comme jak for like de')
export const twiceWords = words('double doppel doble podwojne')

/** Signs of two words, and what they are in one. */
export const twoWordSigns: ReadonlyMap<string, string> = new Map([
  ['guion bajo', '_'],
  ['tiret bas', '_'],
  ['low dash', '_'],
  ['under score', '_'],
  ['at sign', '@'],
  ['full stop', '.'],
])

/** Those who give addresses to everybody: behind "at" they make an email address of what stands before. */
export const mailHosts = words(
  `gmail googlemail yahoo ymail hotmail outlook live msn icloud me aol gmx web freenet arcor proton protonmail rediffmail rediff
  mail wp onet interia op o2 gazeta poczta orange free laposte sfr wanadoo yandex telefonica zoho fastmail btinternet sky virgin comcast verizon bluewin libero`,
)

export const endings = words(
  `com net org info biz io co eu de at ch es fr pl uk us mx it nl be dk se no fi pt ie in au nz ca za ru ua cz sk hu ro gr br ar cl pe tr
  jp cn kr hk sg ae il dev app me tv xyz online shop store cloud ai edu gov lu li cat name pro tech site`,
)

/** With these, "at" before a host is meant for an address: "my email is …". */
export const emailTalk =
  /\be-?mails?\b|\bmails?\b|\bmejl\w*|\bmail\w*|\bcorreo\b|\bcourriel\b|\badresse?\b|\baddress\b|\bwrite (?:to|me)\b|\bschreib\w*|\bescrib\w*|\becri\w*|\bnapisz\w*|\bpisz\w*/
/** Right before an address: what stands between this and "at" is all of it, even a small word like "info". */
export const introduces = words(
  'is : = ist lautet es est jest to mail email e-mail mailto an a at under unter mejl correo adresse address sorry ok okay sure yes ja si oui tak',
)

/** `samgmailcom`, `ravi 89 gmailcom`: without any sign, as those type who type none. */
export const gluedHosts =
  /(gmail|yahoomail|yahoo|hotmail|outlook|icloud|redd?iffmail|googlemail|ymail|comcast|att|mail|live|aol)[ .]?(com|net|co\.uk|fr|de|es|pl|it)(?![a-z0-9@])/g
