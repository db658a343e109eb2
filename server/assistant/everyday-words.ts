import { foldText } from '#rules/reading/fold-text.ts'

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
    'pay|pays|paying|payments?|payable|instal+ments?|(?:credit |debit )?cards?|paypal|bank transfers?|zahl\\w*|bezahl\\w*|raten(?:zahlung)?|(?:kredit|ec-?)?karten?|uberweis\\w*|pag(?:ar|o|os|an|amos)|a plazos|plazos|cuotas|tarjetas?|transferencia|payer|paie|paiements?|(?:en )?plusieurs fois|mensualites|cartes?|virement|plac(?:ic|a|e)|zaplac\\w*|platnosc\\w*|rat[ye]|ratach|kart[aye]|przelew\\w*',
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

/** Words that say nothing of what is asked. */
const small = new Set(
  [
    "a about actually again before happens part put as shop store don isn re ve ll well long furniture all also am an and any anything are as at available be been buy by can could did do does doing dont don't else ever find for from get give go going got had has have having hello help hey hi hows i id if i'd i'm ill im in into is isn't it its it's just kind kinds know let like looking made make makes time times making many may me much my need of offer often on one ones or order our out please provide right say sell should so some something tell thank thanks that thats that's the them then there these they thing this to too today told type types under up us use used using want was way we what whats what's when where which who whose why will with without would you your yours",
    'aber alle als am selbst selber darf durfen laden geschaft weg unser unsere unseren an arten auch auf aus bei beim bekomme bekommen bin bitte brauche da danke das dass dem den denn der des die dies diese dieser dir du eigentlich ein eine einem einen einer eines er es etwas euch fertigen fur gebe geben gern gerne gesagt gibt gut habe haben habt hab hallo hat heute hier ich ihm ihn ihnen ihr ihre im in ist ja jetzt kann kannst kaufen kein konnen konnte konnt machen macht man mein meine meinem meinen mich mir mit mochte muss mussen nach nicht noch nur ob oder oft sagen sein sich sie sind so soll uber um und uns unter verkaufen vom von wann war warum was mobel mobeln dauert dauern welche welchen welcher welches wenn wer werden wie wir wird wo wohl wollen zu zum zur',
    'a al algo tienda llevar alguna alguno aqui como comprar con cual cuales cuando de decir del desde donde e el ella en entre es esa ese eso esta estan estas este esto estoy favor fue gracias ha hace hacen hacer hacemos hago han hay hola la las le les lo los mas me mi mueble muebles mis muy necesito no nos o ofrecen os para pero por porque pregunta puede pueden puedo podria que quien quiero quisiera saber se ser si sin sobre son soy su sus te tengo tener tiene tienen todo tu u un una unas unos usan usar usted ustedes utilizan vende venden y ya yo',
    "a acheter ai faut magasin boutique vont va ainsi alors au aux avec avez avoir avons bien bonjour c c'est ca ce cela ces cette chez combien comme comment d dans de des dois donc du elle en es est est-ce et etes etre eu fait faire faites il ils j j'ai je l la le les leur lui ma mais me merci mes meuble meubles moi mon n ne nos notre nous on ont ou oui par pas peut peut-on peux plus pour pourquoi puis puis-je pouvez pouvoir qu quand que quel quelle quelles quels qu'est-ce qui quoi s sa sans se ses si son sont suis sur t ta te tes toi ton tres tu un une utilisez va vais vend vendez vendez-vous voudrais vos votre vous y y-a-t-il",
    'a ale albo sklep sklepie bede bez bo byc byl byla bylo byly bym chce chcialbym chcialabym chcemy ci co cos czego czy dla do dobry dzien dziekuje gdy gdzie go i ich im ja jak jaka jaki jakie jakich jakiego jakiej jako je jego jej jest jestem jestescie jeszcze juz kazdy kiedy kilka kogo komu kto ktora ktore ktory kupic ma maja mam macie mebel meble mebli mamy mi mnie moge mogl moze mozemy mozna moj moja moje my mozecie na nam nas nasz nie niech nim o od oraz panstwo panstwa po pod poprosze potrzebuje powiedziec prosze przez przy robi robia robicie sa sie sobie sprzedajecie swoj ta tak tam tego tej ten to too tu ty tych tylko tym u uzywacie w wam was wasz we wiec wiedziec wy z za ze zeby',
  ]
    .join(' ')
    .split(' '),
)

/** Answers nothing alone: how much, how big. */
export const asksAbout: ReadonlySet<string> = new Set(
  meanings.flatMap(([name, , about]) => (about ? [`=${name}`] : [])),
)

const patterns = meanings.map(
  ([name, pattern]) => [`=${name}`, new RegExp(`\\b(?:${pattern})\\b`, 'g')] as const,
)
const word = /[\p{L}\p{N}]+/gu
/** Where a delivery goes is a name that no entry has to know. */
const destination = /\b(?:to|nach|a|do|en|vers|hasta) (?!buy\b|get\b|order\b)\p{L}+/gu

/** The meanings of a text, each named with a leading "=", and what is left of it besides small words. */
export function meaningsIn(text: string): { meant: string[]; rest: string } {
  let folded = foldText(text)
  const meant: string[] = []
  for (const [name, pattern] of patterns) {
    const left = folded.replace(pattern, (match) => ' '.repeat(match.length))
    if (left !== folded) meant.push(name)
    folded = left
  }
  // How long a delivery takes is a matter of time, not of transport.
  if (meant.includes('=duration') && meant.includes('=delivery')) meant.splice(meant.indexOf('=delivery'), 1)
  else if (meant.includes('=delivery'))
    folded = folded.replace(destination, (match) => ' '.repeat(match.length))
  // "oeffnungszeiten", "fuer": written without umlauts, and one letter longer each.
  const words: string[] = []
  for (const { 0: plain, index } of folded.matchAll(word)) {
    if (small.has(plain) || plain.length < 2) continue
    const short = plain.replace(/([aou])e/g, '$1')
    const known =
      short === plain ? undefined : patterns.find(([, pattern]) => short.match(pattern)?.[0] === short)
    if (known) {
      if (!meant.includes(known[0])) meant.push(known[0])
    } else if (!small.has(short)) words.push(text.slice(index, index + plain.length))
  }
  return { meant, rest: words.join(' ') }
}
