/** Keeps to themselves what was asked, or has none: on folded text, English, German, Spanish, French, Polish. */
const opening =
  '(?:(?:sorry|no|nope|hm+|um+|uh|well|actually|thanks|i think|nein|ne|also|non|nie|pues|bueno|bof|oh)[ ,.!]+){0,3}'
const refusals = [
  "(?:i'?d|i would|i'?ll|i) (?:much )?(?:rather|prefer)(?: to)?(?: not|(?=.*\\bnot\\b))",
  '(?:rather|prefer(?:ably)?|better) not',
  "i (?:don'?t|do not|won'?t|will not|can'?t|cannot) (?:want|wish|like|have (?:one|a|any)|give|share|say|tell|work|disclose|know)",
  '(?:none|no one|nobody|nothing|nil|n ?/ ?a|na|not applicable|not relevant|unemployed|self[- ]employed|private(?:ly)?|personal|secret|just me|only me|myself|no company|no business|no firm|nowhere|anonymous|skip|pass)(?: (?:really|of your business|thanks|please))?(?=[ .,!]*$)',
  "(?:that'?s|it'?s) (?:private|personal|secret|none of your business)",
  '(?:das )?(?:mochte|will|sage|verrate|gebe) ich (?:dir |ihnen )?(?:das )?(?:lieber |eigentlich )?nicht',
  'ich (?:mochte|will|wurde) (?:das )?(?:lieber |eher |eigentlich )?nicht',
  '(?:lieber|eher|besser) nicht',
  '(?:keine?|keiner|niemand|nichts|entfallt|privat|geheim|ohne|keine angabe|keine firma|trifft nicht zu|anonym)(?=[ .,!]*$)',
  'prefiero (?:que )?no',
  'no (?:quiero|tengo|lo digo|quisiera|deseo)',
  '(?:ninguna?|ninguno|nada|nadie|privado|secreto|particular|no aplica)(?=[ .,!]*$)',
  'je (?:prefere(?:rais)?|voudrais) (?:ne pas|pas|autant pas)',
  "je (?:ne |n')?(?:veux|souhaite|dis|donne|ai|travaille) (?:le |la )?pas",
  "(?:plutot pas|aucune?|rien|personne|prive|particulier|c'est prive|sans objet)(?=[ .,!]*$)",
  'wol[ea](?:lbym|labym)? nie',
  '(?:raczej nie|nie (?:chce|mam|podam|powiem|pracuje))',
  '(?:brak|zadna|zaden|nikt|nic|prywatnie|prywatne|nie dotyczy)(?=[ .,!]*$)',
]
const refusal = new RegExp(`^[\\s.,!]*${opening}(?:${refusals.join('|')})(?![a-z])`)
const LONGEST = 80

/** "I'd rather not say", "lieber nicht", "none": an answer, but neither a name nor a firm nor a place. */
export function refuses(folded: string): boolean {
  return folded.length <= LONGEST && refusal.test(folded)
}
