// On folded text, English, German, Spanish, French, Polish.

/** Last words of a company's name. */
export const companyEndings: ReadonlySet<string> = new Set(
  `ltd limited llc llp inc incorporated corp corporation plc co company gmbh ag kg ohg ug gbr se sa sas sarl sl srl bv nv oy ab sp spolka
infotech technologies technology tech solution solutions systems software softwares enterprises enterprise industries consulting consultants
services group groups holding holdings partners associates agency studio studios store stores shop musical musicals bakery brewing logistics
motors pharma labs foundation academy agadamy musicals music services instruments worldwide international unlimited depot
technik bau elektro werkstatt reisen immobilien hermanos asociados construcciones freres fils conseil uslugi transport budownictwo`.split(
    /\s+/,
  ),
)

/** Followed by a company's name. */
export const companyPhrases: readonly string[] = [
  "(?:my |our |the )?company(?:'?s)? ?name(?:'?s)?(?: is| ?:)?",
  '(?:my|our) (?:company|business|firm|employer|organi[sz]ation|agency|startup)(?:,| is| ?:)(?: called| named)?',
  '(?:company|business|firm|agency|startup) (?:called|named)',
  '(?:i|we) (?:run|own|manage|have) (?:a|an|the) (?:[a-z]+ ){1,3}(?:called|named)',
  'name of (?:my|our|the|your) (?:company|business|firm)(?: is)?',
  'company ?:',
  '(?:i|we) work (?:for|at|in)',
  "(?:i ?a?'?m|im|we ?a?'?re) (?:working|employed) (?:for|at|in|by)(?: a| an)?",
  "(?:i ?a?'?m|im|we ?a?'?re) (?:calling|writing) (?:from|for|on behalf of)",
  '(?:i|we) represent',
  'on behalf of',
  '(?:meine|unsere) firma (?:ist|heiss?t)(?: die| der)?',
  '(?:mein|unser) (?:unternehmen|betrieb|arbeitgeber) (?:ist|heiss?t)(?: die| der)?',
  '(?:ich bin|wir sind|ich komme|hier ist|ich schreibe) (?:von )?(?:der|die) firma',
  'von der firma',
  'fur die firma',
  'firma(?: ?:| ist)',
  'ich arbeite (?:bei|fur)(?: der)?',
  'im auftrag (?:von|der)',
  '(?:mi|nuestra) (?:empresa|compania) (?:es|se llama)',
  '(?:de|para|en) la empresa',
  '(?:trabajo|trabajamos) (?:en|para)',
  '(?:represento|representamos) a',
  'empresa ?:',
  "(?:mon|ma|notre) (?:entreprise|societe|boite) (?:est|s'appelle)",
  '(?:de|pour|chez) (?:la societe|l.entreprise)',
  '(?:je travaille|nous travaillons|je bosse) (?:chez|pour)',
  '(?:je represente|nous representons)',
  '(?:entreprise|societe) ?:',
  '(?:moja|nasza) firma (?:to|nazywa sie)',
  '(?:z|w|dla) firm(?:y|ie)',
  '(?:pracuje|pracujemy) (?:w|dla)(?: firmie| firmy)?',
  '(?:reprezentuje|reprezentujemy)(?: firme)?',
  'nazwa firmy(?: to| ?:)?',
]

/** These also introduce places and trades: a capital letter or a company's ending must follow, or a word that is neither. */
export const looseCompanyPhrase =
  /\b(?:work|worked|working|employed|calling|writing|arbeite|trabajo|trabajamos|travaille|travaillons|bosse|pracuje|pracujemy|behalf|auftrag|represent\w*|reprezentuj\w*|de la empresa|para la empresa|en la empresa)\b/

/** What "I work at" and "my company is" are followed by as well. */
export const neverACompany: ReadonlySet<string> = new Set(
  `hospital hospitals school schools university college church sea night nights weekends marketing sales finance healthcare retail construction education hospitality logistics law
remote remotely hours days shifts closed open small large new old growing concluded called located based registered in a an the retirement accounting advertising engineering
ich wir es der die das einer einem un una uno el la los las le les une ein eine berlin london paris madrid it hr pr ki krankenhaus schule buro hotel buero casa oficina domicilio maison bureau domu szkole szpitalu biurze
construccion sanidad educacion ventas vertrieb verwaltung pflege gastronomie vente sante restauration handlu budowie edukacji bank banken banque banco banku`.split(
    /\s+/,
  ),
)

/** Words at which a company's name ends. */
export const companyStops: ReadonlySet<string> = new Set(
  `and or my i im is no number password pin otp with please but our we the a an it its so that this which where who for from in at on to as
name account ac one time not thanks thank yes sure ok okay sir have has and passcode code
und ich wir w we ze aus bei ist mit aber fur aus bei der die das y yo es con pero para que et je nous avec mais pour qui a oraz i ja my z ale jest`.split(
    /\s+/,
  ),
)
