// On folded text, English, German, Spanish, French, Polish. Each is followed by a place.

/** Said of where the visitor is at home: any name of a place may follow. */
export const homePhrases: readonly string[] = [
  "(?:my |the |our )?(?<!(?:departure|arrival|destination) )(?:city|town|hometown)(?: name)?(?: is|'s| ?:)",
  '(?:my|our) (?:city|town|location)(?: name)?',
  '(?:my|our) location(?: is|:)',
  '(?<!(?:departure|arrival|destination) )city (?:name|of)',
  'current city',
  'i (?:live|am living|am based|reside) (?:in|at|near)',
  "(?:i ?'?m|im|i am|we ?'?re|we are) (?:from|based in|located in|living in|writing from|calling from)",
  'we live in',
  'i come from',
  '(?:ich|wir) (?:wohne|wohnen|lebe|leben) (?:in|bei|nahe)',
  '(?:ich|wir) (?:komme|kommen|bin|sind|schreibe|schreiben|melde mich) (?:hier )?aus',
  'wohnhaft in',
  '(?:mein )?(?:wohnort|stadt)(?: ist| ?:)',
  '(?:vivo|vivimos|resido|residimos) en',
  '(?:soy|somos) de',
  '(?:les |os |te )?(?:escribo|escribimos|llamo) desde',
  '(?:mi )?ciudad(?: es| ?:)',
  "(?:j'habite|j habite|je vis|nous habitons|on habite) (?:a|en|au|dans|sur|pres de)",
  '(?:je|nous) (?:viens|venons|suis|sommes) de',
  '(?:base|basee|bases) a',
  "(?:ma )?ville(?: est|,? c'est| ?:)",
  '(?:mieszkam|mieszkamy) (?:w|we|pod)',
  '(?:jestem|jestesmy|pochodze|pisze|dzwonie) (?:z|ze)',
  '(?:moje )?miasto(?: to| ?:)',
]

/** Said of where the visitor is, and of much else ("I'm in sales"): only a known place counts. */
export const herePhrases: readonly string[] = [
  "(?:i ?'?m|im|i am|we ?'?re|we are) (?:currently |now |here )?(?:in|at|near)",
  '(?:ich bin|wir sind|wir sitzen) (?:hier |gerade )?in',
  '(?:estoy|estamos) en',
  '(?:je suis|nous sommes|on est) (?:a|en|au)',
  '(?:jestem|jestesmy) (?:w|we)',
  '(?<!(?:departure|arrival|destination|middle|the|a|big|inner|another) )city',
]
