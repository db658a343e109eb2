// On folded text, English, German, Spanish, French, Polish.

/** Last words of a company's name. */
export const companyEndings: ReadonlySet<string> = new Set(
  `ltd limited llc llp inc incorporated corp corporation plc co company gmbh ag kg ohg ug gbr se sa sas sarl sl srl bv nv oy ab sp spolka
infotech technologies technology tech solution solutions systems software softwares enterprises enterprise industries consulting consultants
services group groups holding holdings partners associates agency studio studios store stores shop musical musicals bakery brewing logistics
motors pharma labs foundation academy`.split(/\s+/),
)

/** Followed by a company's name. */
export const companyPhrases: readonly string[] = [
  "(?:my |our |the )?company(?:'?s)? ?name(?:'?s)?(?: is| ?:)?",
  '(?:my|our) (?:company|business|firm|employer|organi[sz]ation)(?: is| ?:)(?: called| named)?',
  'name of (?:my|our|the) (?:company|business|firm)(?: is)?',
  'company ?:',
  '(?:i|we) work (?:for|at|in)',
  "(?:i ?a?'?m|im|we ?a?'?re) working (?:for|at|in)(?: a| an)?",
  'on behalf of',
  '(?:meine|unsere) firma (?:ist|heiss?t)',
  '(?:mein|unser) unternehmen (?:ist|heiss?t)',
  'firma ?:',
  'ich arbeite (?:bei|fur)(?: der)?',
  '(?:mi|nuestra) empresa (?:es|se llama)',
  'trabajo (?:en|para)',
  'empresa ?:',
  "(?:mon|notre) (?:entreprise|societe) (?:est|s'appelle)",
  'je travaille (?:chez|pour)',
  '(?:entreprise|societe) ?:',
  '(?:moja|nasza) firma (?:to|nazywa sie)',
  'pracuje (?:w|dla)',
  'nazwa firmy(?: to| ?:)?',
]

/** These also introduce places and trades: a capital letter or a company's ending must follow. */
export const looseCompanyPhrase = /\b(?:work|working|arbeite|trabajo|travaille|pracuje|behalf)\b/

/** Words at which a company's name ends. */
export const companyStops: ReadonlySet<string> = new Set(
  `and or my i im is no number password pin otp with please but our we the a an it its so that this which where who for from in at on to as
name account ac one time not thanks thank yes sure ok okay sir have has and passcode code
und ich wir ist mit aber fur aus bei der die das y yo es con pero para que et je nous avec mais pour qui a oraz i ja my z ale jest`.split(
    /\s+/,
  ),
)
