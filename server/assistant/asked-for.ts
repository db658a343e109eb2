/** What is wanted to know of a thing: an entry about the thing that says nothing of it is no answer. */
export type Wanted = 'price' | 'duration' | 'age' | 'weight' | 'load' | 'count' | 'person' | 'when' | 'where'

const number =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|eine?[mnrs]?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|zwolf|zwanzig|dreissig|hundert|each|every|jede[nrs]?)'
const span =
  '(?:minutes?|hours?|days?|weeks?|months?|years?|nights?|(?:half )?term|minuten?|stunden?|(?:werk)?tage?n?|wochen?|monate?n?|jahre?n?|nacht|semester)'

// On folded text.
const asked: Record<Wanted, RegExp> = {
  price:
    /\b(?:how much(?! (?:time|longer|space|luggage|weight|(?:do|does|can|will) (?:\w+ ){1,4}(?:weigh|carry|hold|bear))(?![a-z]))|costs?|prices?|pricing|fees?|expensive|wie ?viel (?:kostet|kosten|macht|zahl\w*|bezahl\w*|muss|verlang\w*|nehm\w*)|was (?:kostet|kosten|verlang\w*)|kostet|kosten|preise?|teuer|gebuhr(?:en)?|cuanto (?:cuesta\w*|vale\w*)|precios?|combien (?:coute\w*|ca coute)|prix|ile kosztuj\w*|cen[ay])\b/,
  duration:
    /\b(?:how (?:long|soon|fast|quickly)|how many (?:minutes|hours|days|weeks|months|years)|wie (?:lange|schnell)|wie viele (?:minuten|stunden|tage|wochen|monate|jahre))\b/,
  age: /\b(?:how old|what age|wie alt|welchem alter|mindestalter|minimum age)\b/,
  weight:
    /\b(?:how heavy (?:is|are|would|will)|how much (?:does|do|will) (?:\w+ ){1,4}weigh|(?:the|its|their|what) weight(?: of|$|\?)|wie schwer (?:ist|sind|wird)|was wiegt|wie ?viel wieg(?:t|en))\b/,
  load: /\b(?:how (?:much|heavy|many kilos)|wie ?viel|wie schwer|max\w*|weight|gewicht)\b.*\b(?:carr(?:y|ies)|holds?|bears?|load|limit|tragt|tragen|aushalten|halt|belast\w*)\b/,
  count: /\b(?:how many|wie viele)\b/,
  when: /\b(?:when(?= (?:do|does|is|are|can|will|would|did|should|it|they|the))|what time|which days?|wann|wie viel uhr|uhrzeit(?:en)?|welche[nm]? tag(?:en)?)\b/,
  where:
    /\b(?:where(?= (?:do|does|is|are|can|will|would|did|should|it|they|the))|wo|wohin|which (?:room|building|floor)|welche[sm]? (?:raum|gebaude|stock))\b/,
  person: /\b(?:who(?! can i)|whose|which of (?:you|your)|wer(?! kann)|wem|wessen)\b/,
}

const given: Record<Wanted, RegExp> = {
  price:
    /[£$€]\s?\d|\d\s?(?:[£$€]|euros?\b|pounds?\b|dollars?\b|zl\b)|\b(?:free|no charge|without charge|included|at no cost|full refund|money back|kostenlos|gratis|umsonst|inbegriffen|im kaufpreis|ohne kosten|kostenfrei|per cent|percent|prozent|zahlt (?:die|oft)|eintritt frei)\b/,
  duration: new RegExp(
    `\\b${number} (?:\\w+ )?(?:(?:to|and|bis|und|or|oder) ${number} )?(?:\\w+ )?${span}\\b|same day|selben tag|while you wait|at once|sofort|innerhalb|\\bwithin\\b`,
  ),
  age: /\b(?:\d+|one|two|three|four|five|six|eins?|zwei|drei|vier|funf|sechs) ?(?:-?year|jahre)|\bages? \d|\bunder\b|\bab dem\b|jahrig|erste[nr]? zahn|first tooth/,
  // "Shelves that carry 30 kg" says how much they bear, not how heavy they are.
  weight:
    /(?<!\b(?:carr(?:y|ies)|holds?|bears?|takes?|up to|limit|load|tragt|tragen|halt|halten|bis(?: zu)?|belastbar|maximal|hochstens|max\.?)(?: \S+){0,2} )(?<![\d.,])\d[\d.,]* ?(?:kg|kilo|lbs?|stone|tonnen?)\b/,
  load: /\d ?(?:kg|kilo|lbs?|stone|tonnen?)\b/,
  count: new RegExp(
    `\\b${number} (?:\\w+ )?(?:people|persons?|participants|students|guests|places|spaces|seats|bikes|personen|leute|teilnehmer\\w*|platze|stellplatze|miles|kilometer|km)\\b|\\b${number} (?:to|bis|and|und) ${number}|\\b(?:seats|sitzt|at most|maximal|hochstens|no more than)\\b`,
  ),
  when: /\d ?(?:am|pm|uhr)\b|\d[.:]\d\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?:mon|diens|donners|frei|sams|sonn)tags?\b|mittwoch|\b(?:january|april|june|july|august|september|october|november|december|januar|februar|juli|oktober|dezember|easter|ostern|christmas|weihnachten|between|evening|morning|night|abends?|nachts?|same day|selben tag|weeks?|days?|hours?|wochen?|tagen?|stunden?|monate?n?|months?|before|bis|until|after|nach)\b/,
  where:
    /\b(?:street|road|lane|square|avenue|yard|floor|opposite|next to|behind|outside|in the|at the|from the|on our|on the|online|\w*strasse|\w*str|\w*strase|\w*platz|\w*weg|\w*allee|haltestelle|stock|gegenuber|haus|hof|im|am|an der|bei uns|vor dem|direkt|empfang|portal|website|telefonisch)\b/,
  person: /\b(?:dr|mr|mrs|ms|prof|frau|herr)\b/,
}

const all = Object.keys(asked) as Wanted[]

/** What a folded question wants to know of what it is about. */
export function wantedIn(question: string): Wanted[] {
  return all.filter((each) => asked[each].test(question))
}

/** What a folded answer could tell, by the look of it. */
export function toldIn(answer: string): Wanted[] {
  return all.filter((each) => given[each].test(answer))
}
