/**
 * What people mean by the everyday words of shops, in English, German, Spanish, French and Polish, on folded text. A word
 * counts for the first meaning it fits. Those marked ask for something *about* a thing and answer nothing alone.
 */
const meanings: [name: string, pattern: string, about?: 'about'][] = [
  [
    'voucher',
    '(?:gift|store) (?:cards?|certificates?|vouchers?)|vouchers?|gutschein\\w*|(?:cheque|tarjeta|vale)s?(?: de)? regalo|(?:bons?|cheques?|cartes?) cadeaux?|(?:bon\\w*|kart\\w*) (?:podarunkow|upominkow)\\w*',
  ],
  [
    'duration',
    'lead[- ]?times?|delivery times?|turnaround(?: time)?|how (?:long|soon|fast|quickly)(?= (?:does|do|will|would|until|till|before|can|could|must|is (?:the |your )?(?:wait|delivery|lead)))|waiting times?|when (?:will|would|does|do|can)(?= (?:it|they|my|i|we|you)(?: \\w+){0,4} (?:arrive|come|get|delivered|ready|be here))|arriv(?:e|es|al)|(?:liefer|warte)zeit\\w*|lieferfrist\\w*|wie (?:lange|schnell)(?: dauert)?|wann (?:kommt|bekomm\\w*|kriege?n?|ist \\w+ fertig)|plazos? de entrega|que plazos?|cuanto (?:tarda\\w*|tiempo|demora\\w*)|cuando llega\\w*|tiempo de (?:entrega|espera)|delais?|combien de temps|quand (?:est-ce que )?(?:\\w+ ){0,3}(?:arrive\\w*|recev\\w*)|(?:czas|termin)\\w* (?:realizacji|oczekiwania|dostawy)|jak (?:dlugo|szybko)|ile (?:sie czeka|trzeba czekac|czasu|trwa)|kiedy (?:dojdzie|dotrze|przyjdzie|dostane)',
  ],
  [
    'custom',
    'custom(?:[- ]?made)?|bespoke|to measure|to (?:my|our) (?:size|measure\\w*)|(?:different|other|own|special) sizes?|sondermas\\w*|sondergros\\w*|nach mass?|mass?anfertigung\\w*|wunschmass?\\w*|a (?:la )?medida|sur[- ]mesure|na (?:wymiar|miare|zamowienie)|niestandardow\\w*',
  ],
  [
    'removal',
    'take(?= (?:\\w+ ){0,3}away)|get rid of|dispose\\w*|haul away|mitnehm\\w*|nehmen(?= (?:\\w+ ){0,4}mit)|entsorg\\w*|retir(?:an|ar|ada)\\w*|se llevan|deshac\\w*|repren(?:ez|dre)|reprise|debarrass\\w*|zabra\\w*|zabier\\w*|utyliz\\w*',
  ],
  ['old', 'old|alte[rsnm]?|viej[oa]s?|ancien(?:ne)?s?|vieux|vieille|star(?:y|a|e|ego|ej)'],
  [
    'return',
    'returns?|returned|returning|(?:send|give|bring|take)(?= (?:\\w+ ){0,2}back)|refund\\w*|money back|exchange|zuruck(?:geb|schick|send|bring)\\w*|ruckgabe\\w*|rucksend\\w*|umtausch\\w*|widerruf\\w*|devol(?:v|uc)\\w*|devuel\\w*|reembols\\w*|retourn\\w*|retours?|rembours\\w*|zwr(?:ot|oc|aca)\\w*|odda[cm]\\w*',
  ],
  [
    'pay',
    'pay|pays|paying|payments?|payable|instal+ments?|(?:credit |debit )?cards?|paypal|bank transfers?|zahl\\w*|bezahl\\w*|raten(?:zahlung)?|(?:kredit|ec-?)?karten?|uberweis\\w*|pag(?:ar|o|os|an|amos)|a plazos|plazos|cuotas|tarjetas?|transferencia|payer|paie|paiements?|(?:en )?plusieurs fois|mensualites|cartes?|virement|plac(?:ic|a)|zaplac\\w*|platnosc\\w*|rat[ye]|ratach|kart[aye]|przelew\\w*',
  ],
  [
    'assembly',
    'assembl\\w*|put (?:it |them )?together|(?:build|set) (?:it|them)(?: up)?|auf(?:zu)?bau\\w*|montier\\w*|zusammen(?:zu)?bau\\w*|montar\\w*|montaje|mont(?:er|ez)|montage|montaz\\w*|zlozy[cs]\\w*|skreca\\w*|montow\\w*',
  ],
  [
    'price',
    'how much|costs?|pric(?:e|es|ed|ing)|expensive|charge[sd]?|wie ?viel|kost(?:en|et)|preis\\w*|teuer|cuanto|cuestan?|precios?|combien|cout(?:e|ent|er)?|prix|tarifs?|ile|kosztuj\\w*|koszt\\w*|cen[aye]|cennik\\w*',
    'about',
  ],
  [
    'abroad',
    'abroad|overseas|international\\w*|europe\\w*|eu|germany|france|spain|poland|austria|switzerland|italy|ireland|belgium|netherlands|ausland\\w*|europa\\w*|deutschland|osterreich|schweiz|frankreich|spanien|polen|italien|extranjero|espana|francia|alemania|polonia|italia|etranger|espagne|allemagne|pologne|suisse|belgique|zagranic\\w*|granice|polsk[ia]|niemiec|francji|hiszpanii|europ\\w*',
  ],
  [
    'delivery',
    'deliver\\w*|ship|ships|shipping|shipped|shipments?|dispatch\\w*|liefer\\w*|versand\\w*|versend\\w*|verschick\\w*|entreg\\w*|envi(?:o|os|ar|an|ais)|livr(?:er|ez|aison|aisons|e|ent)|expedi\\w*|dostaw\\w*|dostarcz\\w*|wysyl\\w*|wyslac|przesylk\\w*',
  ],
  [
    'place',
    '(?:where|wo|donde|gdzie)(?: (?:can|kann|puedo|mozna))? (?:is|are|s|find|ist|sind|seid|finde|esta|estan|estais|queda|quedan|encontrar|jest|jestescie|znalezc)(?! (?:my|meine?|mi|ma|mon|moj\\w*)\\b)|located|addresse?|directions|adresse|standort\\w*|anfahrt|direccion|ubicad\\w*|ou (?:etes|est|se trouve\\w*|vous trouvez)(?! (?:ma|mon)\\b)|gdzie sie|adres',
  ],
  [
    'open',
    'open|opens|opened|opening (?:hours|times)|hours|closed?|closing|geoffnet|offen|offnungszeit\\w*|geschlossen|horarios?|abiert[oa]s?|abren?|cierran?|cerrad[oa]s?|horaires?|ouvert\\w*|ouvr\\w*|ferme(?:z|s)?|godzin\\w*|otwar\\w*|czynn\\w*',
  ],
  [
    'day',
    '(?:satur|sun|mon|tues|wednes|thurs|fri)days?|weekends?|(?:sams|sonn|mon|diens|donners|frei)tags?|sonnabends?|mittwochs?|wochenende|sabados?|domingos?|lunes|martes|miercoles|jueves|viernes|samedis?|dimanches?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|sobot[aey]|niedziel[aeę]|poniedzial\\w*|wtor\\w*|srod[aey]|czwart\\w*|piat\\w*',
  ],
  [
    'visit',
    'visit\\w*|come (?:in|by|over|and see|to see|round|along)|(?:see|look at|try) (?:it|them|the \\w+)|showroom\\w*|exhibition|coming|besuch\\w*|vorbeischau\\w*|an(?:zu)?schau\\w*|an(?:zu)?sehen|vorbei(?:zu)?komm\\w*|ausstellung\\w*|verl[oa]s?|pasar(?:me|nos)?|venir|voir|passer|odwiedz\\w*|obejrz\\w*|zobacz\\w*|przyjecha\\w*|przyjsc|salon\\w*',
  ],
  [
    'appointment',
    'appointments?|book|booking|termine?|citas?(?: previa)?|rendez[- ]?vous|rdv|umowi\\w*|wizyt\\w*',
  ],
  [
    'reach',
    '(?:tele)?phones?(?: numbers?)?|call you|reach you|contact you|telefon\\w*|anruf\\w*|erreich\\w*|telefonos?|llamar(?:los|les|os)|contactar(?:los|les|os)|telephone|vous joindre|vous appeler|vous contacter|zadzwonic|skontaktowac',
  ],
  [
    'warranty',
    'warrant\\w*|guarante\\w*|garanti\\w*|gewahrleist\\w*|gwarancj\\w*|breaks?|broken|cracks?|damaged|wobbl\\w*|kaputt\\w*|beschadigt\\w*|rot[oa]|cassee?|zepsut\\w*|uszkodz\\w*',
  ],
  [
    'discount',
    'discount\\w*|wholesale|bulk|rabatt\\w*|nachlass|mengenrabatt|descuent\\w*|remises?|reductions?|rabat\\w*|znizk\\w*|upust\\w*',
  ],
  [
    'business',
    'trade|cafes?|restaurants?|offices?|hotels?|designers?|gewerb\\w*|buros?|restaurantes?|oficinas?|empresas?|bureaux?|entreprises?|restauracj\\w*|biur[oa]?|kawiarni\\w*|firm[aey]?',
    'about',
  ],
  ['dog', 'dogs?|pets?|hunde?|perr[oa]s?|mascotas?|chiens?|psa|pies|psem'],
  ['child', 'child(?:ren)?|kids?|kinder?n?|nin[oa]s?|hijos?|enfants?|dzieck\\w*|dzieci\\w*'],
  ['sample', 'samples?|swatch(?:es)?|\\w*muster\\w*|holzprobe\\w*|muestras?|echantillons?|probk\\w*|probek'],
  ['engraving', 'engrav\\w*|gravur\\w*|gravier\\w*|grabad\\w*|grabar\\w*|grav(?:er|ure|ez)|grawer\\w*'],
  [
    'stairs',
    'stairs?|upstairs|floor|lift|elevator|treppe\\w*|etagen?|stockwerk|aufzug|escaleras?|piso|ascensor|escaliers?|etages?|ascenseur|schod\\w*|pietr\\w*',
  ],
  [
    'stain',
    'stains?|scratch\\w*|water rings?|spill\\w*|\\w*fleck\\w*|kratzer|manchas?|rasgunos?|aranazos?|taches?|rayures?|plam\\w*|zarysow\\w*|rysy?',
  ],
  [
    'care',
    'care|clean\\w*|look after|maintain\\w*|maintenance|pfleg\\w*|gepflegt|reinig\\w*|putz\\w*|cuid\\w*|limpi\\w*|mantenimiento|entreten\\w*|entretien|nettoy\\w*|pielegn\\w*|czysc\\w*|czyszcz\\w*|konserw\\w*',
  ],
  ['heat', 'hot|heat|warm|hitze|heis\\w*|calor|calientes?|chaud\\w*|chaleur|gorac\\w*'],
  ['food', 'foods?|lebensmittel\\w*|aliment\\w*|zywnosc\\w*'],
  [
    'oil',
    'oils?|oiled|oiling|ole?|olen|geolt\\w*|aceites?|aceitad\\w*|aceitar|huiles?|huil(?:er|ee?)|olej\\w*',
  ],
  [
    'finish',
    'finish(?:es)?|colou?rs?|oberflache\\w*|farben?|acabados?|color(?:es)?|finitions?|couleurs?|wykonczeni\\w*|kolor\\w*',
  ],
  ['wood', 'woods?|wooden|timber|holz\\w*|holzer|maderas?|bois|drewn\\w*|drzew[oa]'],
  ['ash', 'ash|esche\\w*|fresno|frene|jesion\\w*'],
  ['walnut', 'walnut|nus?baum\\w*|nussbaum\\w*|nogal|noyer|orzech\\w*'],
  ['oak', 'oak|eichen?\\w*|roble|chene|dab|debu|debow\\w*'],
  [
    'seats',
    'seats?|sit|people|persons?|sitz\\w*|personen|leute|personas?|sientan|caben|personnes?|asseoir|osob\\w*',
  ],
  [
    'size',
    'sizes?|big|large|dimensions?|wide|width|height|tall|gross?e?|abmessung\\w*|breite?|hohe|medidas?|tamanos?|grande?|tailles?|dimension\\w*|wymiar\\w*|rozmiar\\w*',
    'about',
  ],
  ['table', 'tables?|tische?s?|tischen|mesas?|stol|stol[ueoy]|stolow\\w*'],
  ['bench', 'bench(?:es)?|bank|banke|banken|bancos?|bancs?|lawk\\w*|lawek|lawce'],
  ['stool', 'stools?|hockers?|taburetes?|tabourets?|taboret\\w*|stolk\\w*|stolek'],
  [
    'bookshelf',
    'book ?(?:shel(?:f|ves)|cases?)|shel(?:f|ves)|(?:bucher)?regale?s?|estanterias?|bibliotheques?|etageres?|polk[aie]',
  ],
  ['sideboard', 'sideboards?|anrichte|aparador(?:es)?|enfilade|komod\\w*'],
  [
    'board',
    '(?:cutting|chopping) boards?|schneidebrett\\w*|tablas?(?: de cortar)?|planches?|desk[aię](?: do krojenia)?',
  ],
]

/** Answers nothing alone: how much, how big. */
export const asksAbout: ReadonlySet<string> = new Set(
  meanings.flatMap(([name, , about]) => (about ? [`=${name}`] : [])),
)

const hour =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins?|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)'
/** A time of the day, which somebody names who wants to know whether one is there then. */
const clock = new RegExp(
  `\\b(?:(?:half past|quarter (?:past|to)|at|until|till|after|before|by|um|ab|bis|gegen|nach|vor|halb) ${hour}(?: ?(?:o'clock|uhr|am|pm))?(?! ?(?:[%£$€]|people|years?|days?|weeks?|months?|minutes?|hours?|miles|leute|personen|jahren?|tagen?|wochen?|monaten?|minuten|stunden|kilometer|prozent|of|\\.\\d{2}))|${hour} ?(?:o'clock|uhr|am|pm)|(?:after|before) (?:work|school)|nach (?:feierabend|der arbeit|der schule)|vor der arbeit)\\b`,
  'g',
)
/** Where a delivery goes is a name that no entry has to know. */
const destination = /\b(?:to|nach|a|do|en|vers|hasta) (?!buy\b|get\b|order\b)\p{L}+/gu

const patterns = [
  ...meanings.map(([name, pattern]) => [`=${name}`, new RegExp(`\\b(?:${pattern})\\b`, 'g')] as const),
  ['=clock', clock] as const,
]

/** A stretch of a text that has a meaning, named with a leading "="; without a name it means nothing for the search. */
export type Meant = { name: string | null; start: number; end: number }

/** What the words of a folded text mean, from the first meaning to the last. */
export function meantIn(text: string): Meant[] {
  let left = text
  const found: Meant[] = []
  for (const [name, pattern] of patterns) {
    left = left.replace(pattern, (match: string, ...rest: unknown[]) => {
      const start = rest.find((each) => typeof each === 'number') ?? 0
      found.push({ name, start, end: start + match.length })
      return ' '.repeat(match.length)
    })
  }
  const names = new Set(found.map(({ name }) => name))
  if (!names.has('=delivery')) return found
  // How long a delivery takes is a matter of time, not of transport.
  if (names.has('=duration')) {
    return found.map((each) => (each.name === '=delivery' ? { ...each, name: null } : each))
  }
  for (const { 0: match, index } of left.matchAll(destination)) {
    found.push({ name: null, start: index, end: index + match.length })
  }
  return found
}
