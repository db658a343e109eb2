import type { WishWords } from './words-wishes.ts'

/** What follows "ruf mich" where it asks for a call; a name follows where it says what one is called. */
const call = `(?: (?:[+\\d-]|(?:bitte|mal|doch|einfach|kurz|schnell|unter|auf|um|ab|am|gegen|nach|vor|zwischen|wenn|sobald|falls|und|oder|heute|morgen|jetzt|gleich|bald|spater|nachher|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|wegen|zuruck|an|\\S+(?: \\S+){0,5} (?:an|zuruck))(?![a-z]))|$)`
const owned =
  '(?:(?<!fur )mein\\w*|(?<!fur )unser\\w*|habe|haben|hatte|hatten|wurde|wurden|schon|bereits|letzte\\w*|gestern)'

/** A day by which something has to be there. */
const deadline =
  '(?:(?:zum|den|dem|der|die|unserer?|meinem?r?) )*(?:weihnachten|weihnachtsfest|ostern|pfingsten|silvester|neujahr|heiligabend|nikolaus|feiertagen?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|(?:anfang|mitte|ende) |(?:monats|jahres|wochen)ende|(?:nachste[rnm]?|kommende[rnm]?) (?:woche|monat)|morgen|hochzeit|feier|eroffnung|messe|umzug|geburtstag|\\d{1,2})(?![a-z])'
const need =
  '(?:brauch\\w*|benotig\\w*)(?: (?!termin|hilfe|antwort|ruckmeldung|ruckerstattung|geld|angebot|rechnung|zimmer|tisch fur)\\S+){0,5}?'

export const german: WishWords = {
  price: {
    words:
      'kostet kosten kostenvoranschlag preis preise preises preisen preisliste angebot angebote angebots rabatt rabatte gutschein gunstiger teuer tarif tarife viel wieviel wievie* pro macht',
    phrases: [
      'was (?:kostet|kosten|macht)(?! (?:sie|du|ihr|denn))(?: \\w+){0,2}|was (?:wurden?|wird|werden|soll|sollen|konnte|darf) (?:\\S+ ){1,8}?kosten|(?<!(?:das|es|er|sie|mich|gesamt) )kostet|kosten (?:die|das|der|ihre|fur|pro)|wie ?viel (?:kostet|kosten|macht|muss|zahle|fur)|wie teuer',
      'preis(?:e|es|en|liste)?(?! (?:ist|war|sind|waren) )|angebot(?:e|s)?|kostenvoranschlag|rabatte?|gutschein|(?:etwas|was|es|auch|noch|geht|eins|einen) gunstiger(?:e[ns]?)?|pro (?:monat|nacht|person|stuck|stunde)|tarif(?:e)?',
    ],
    unless: '(?:zu hoh\\w+|guter|gute[nm]?|super|toller?|falsch\\w*|bezahlt|abgebucht) (?:\\S+ ){0,2}$',
  },
  buy: {
    words:
      'kaufen bestellen bestell erwerben nehme nehmen kaufe bestelle warenkorb zahlen spenden spende abschliessen abonnieren anmelden davon',
    phrases: [
      '(?:hatten?|mochten?|nehmen?|wollen|will|wurden?|brauchen?) (?:ich |wir |gerne? |bitte |noch |auch ){0,3}(?:eine?[ns]?|zwei|drei|vier|funf|sechs|acht|zehn|\\d+) davon(?! (?:\\S+ )?(?:sehen|ansehen|anschauen|zuruck\\w*|umtauschen|stornieren))|(?:mochte|mochten|wurde|wurden) (?:ich |wir )?(?:\\S+ ){1,8}?(?:kaufen|bestellen)',
      '(?:mochte|mocht|will|wurde|wollen|mochten|kann|konnen|konnte|darf|gerne?|jetzt|zu|online) (?:ich |wir |man |gerne? |das |es |die |den |bitte |eine?n? |zwei |drei |direkt |online |\\w+ ){0,4}(?:kaufen|bestellen|bestell|erwerben|zu bestellen|zu kaufen|abonnieren|spenden|abschliessen)|ich (?:nehme|kaufe|bestelle|spende)(?! (?:\\w+ )?(?:nicht|nie|an|mir zeit))|(?:das|den|die|es|beide|eins) (?:nehme|kaufe|bestelle) ich|wir (?:nehmen|kaufen|bestellen)|(?:kaufen|bestellen)$|in den warenkorb|kann man (?:bei ihnen |hier )?(?:\\w+ )?(?:kaufen|bestellen)|wo kann ich (?:\\w+ )?zahlen|auf rechnung (?:zahlen|kaufen)',
    ],
    unless: `(?:${owned}|stornier\\w*|zuruckgeben|umtauschen) (?:\\S+ ){0,3}$`,
  },
  book: {
    words:
      'termin termine terminen termins reser* tisch buchen buche buchung vorfuhrung vorfu* probe* beratungsgesprach beratungstermin berat* besic* ausst* vorbeikommen vorbe* zimmer freie anprobe anprobieren taxi',
    phrases: [
      'termin(?:e|en|s)?(?! ?(?:fur die lieferung))|reservier\\w*|tisch fur|tisch (?:frei|bekommen|buchen)|buchen|(?<!(?:die|der) )buchung(?! (?:stornieren|andern))|ich buche|vorfuhrung|probefahrt|probestunde|probetraining|beratungs(?:gesprach|termin)|besichtig\\w*|ausstellung(?:sraum)?|vorbeikommen|zimmer frei|freie (?:termine|zimmer|tische|platze)|anprobe|anprobieren|(?:brauche|bestellen) ein taxi',
    ],
    unless: `(?:${owned}|stornier\\w*|verschieben|absagen|bei der|meine[rnm]?) (?:\\S+ ){0,3}$`,
  },
  delivery: {
    words:
      'liefer liefe* geliefert gelie* zuste* versa* verse* versc* schicken schickt schickst porto vorra* lager lagernd verfu* erhal* abholen abholung haben habt hatten hattet verkaufen verkauft fuhren fuhrt gibt gibts wann lange brauche brauchen benot* sonde* mass mas masanfertigung massan* wunsc* anfertigen fertigen bauen herstellen machen',
    phrases: [
      `${need} (?:bis|vor|spatestens|rechtzeitig) (?:spatestens )?${deadline}|(?:bis|vor|spatestens) ${deadline}(?: \\S+){0,3}? (?:brauch|benotig)\\w*`,
      'sonder(?:anfertigung\\w*|mass?e?|gross?en?|langen?)|mass?anfertigung\\w*|(?:nach|auf) mass?|wunschmass?e?|\\d+ ?(?:cm|zentimetern?|metern?|m)(?: \\S+){0,2} (?:anfertigen|fertigen|bauen|herstellen|machen)',
      'liefer(?:n|t|st|bar|ung|zeit|zeiten|kosten|dauer|termin|ungen)?|geliefert|zustellung|versand(?:kosten|kostenfrei|dauer)?|versende[nt]|verschick(?:en|t) (?:sie|ihr)|schick(?:en|t|st) (?:sie|ihr|du) (?:\\w+ ){0,2}(?:nach|auch|ins)|porto|vorratig|auf lager|lagernd|verfugbar(?:keit)?|erhaltlich|(?:kann|konnte|konnen|darf|zur|zum) (?:\\S+ ){0,5}?(?:abholen|abholung)|(?<!(?:wann|wie lange) )(?:haben|habt|hatten|hattet|verkaufen|verkauft|fuhren|fuhrt) (?:sie|ihr)(?! (?:\\w+ ){0,3}(?:zeit|idee|offen|geoffnet|auf|fragen?|lust|recht|tipps?|spass|geburtstag|kinder|geschwister|durst|freunde|gut geschlafen|gehort|gelesen|gesehen|hunger|wetter|gestern|gefragt|geschrieben|gesagt))|(?:wann|bis wann|wie lange) (?:\\w+ ){0,3}(?:da|bei mir|ankommt|an)$|(?:gibts|gibt s|gibt es) (?:das|die|den|sie|ihn|noch|diese\\w*) (?:\\S+ ){0,3}?in|wann (?:kommt|kommen|ware|ist) (?:\\w+ ){0,3}(?:an|da|bei)',
    ],
    unless: `(?:${owned}|wo (?:ist|bleibt)|nicht|danke|dank) (?:\\S+ ){0,3}$`,
  },
  person: {
    words:
      'mensch menschen mitarbeiter mitarbeiterin berater beraterin person kollegen kollegin anspr* verka* chef chefin kunde* jemand jemanden jemandem echten rufen ruf ruft ruckruf zuruc* anrufen anruf melden melde meldet',
    phrases: [
      `(?:sprechen|reden|verbinden|erreichen|kontakt|brauche|mochte|will|kann|konnte|mit) (?:\\S+ ){0,4}?(?:mit |zu |an |von )?(?:eine[mnr]?|ihrem|eurem|richtige[nmr]?|echte[nmr]?) (?:\\w+ )?(?:mensch(?:en)?|mitarbeiter(?:in)?|berater(?:in)?|person|kollegen|kollegin|ansprechpartner(?:in)?|verkaufer(?:in)?|chef(?:in)?|kundenservice|kundendienst|kundenberater(?:in)?|echten)|(?:mit|vom|zum|den) (?:kundenservice|kundendienst|chef)|mit jemand(?:em)? (?:sprechen|reden|telefonieren)|jemand(?:en|em)? (?:sprechen|erreichen|anrufen)|(?:rufen sie|ruf|ruft) (?:mich|uns)(?=${call})|(?:mich|uns) (?:\\S+ ){0,5}?(?:zuruck|an)(?:zu)?rufen|ruckruf|zuruckrufen|bitte um (?:einen )?(?:baldigen )?anruf|meld(?:en|e|et) (?:sie sich|dich|euch) (?:\\S+ ){0,3}?bei (?:mir|uns)|^(?:mensch|mitarbeiter|berater)(?: bitte)?$`,
    ],
  },
}
