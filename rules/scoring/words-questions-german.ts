import type { QuestionWords } from './words-questions.ts'

export const german: QuestionWords = {
  words:
    'wie wieviel wieviele was wo wann warum wieso weshalb welche* welch wer wohin woher womit wofur haben habt hast hat hatten hattet gibt kann konnen konnt konnten kannst konnte darf durfen liefe* verse* versc* bieten bietet machen macht nehmen nehmt repar* akzep* verkaufen verkauft sind seid ist wird werden muss soll sollte wurden geht kostet passt brauche fragen wissen frage inter* sagen',
  anywhere: [
    'wie ?viele?|wie (?:lange|teuer|hoch|gross?|weit|oft|schnell|geht|ist|sind|kann|kommt|funktioniert|sieht|viel|komme|konnen|lauft)|was (?:kostet|kosten|ist|sind|fur|macht|muss|kann|wurde|bedeutet|passiert|bieten|haben)|wo (?:ist|sind|kann|finde|finden|liegt|befindet|seid|kriege|bekomme)|wann (?:\\w+)|warum|wieso|weshalb|welche[rsmn]? \\w+|wer (?:ist|sind|kann|hat|macht)|wohin|woher|womit|wofur',
    '(?:haben|habt|hast|hatten|hattet|gibt|kann|konnen|konnt|konnten|kannst|konnte|darf|durfen|liefern|liefert|verschicken|verschickt|versenden|versendet|bieten|bietet|machen|macht|nehmen|nehmt|reparieren|repariert|akzeptieren|verkaufen|verkauft|sind|seid|ist|wird|werden|muss|soll|sollte|wurden|geht|kostet|passt) (?:ich|du|sie|es|wir|ihr|man)',
    '(?<=^|[,:-] ?|(?:^| )(?:und|oder|aber|hallo|ja|also|bitte|danke) )(?:haben|gibt|kann|konnen|ist|sind|wird|hat|passt|kostet|geht) (?:er|der|die|das|dieser|diese|dieses|eine?|den|auch)',
    'ich (?:wollte|will|mochte|wurde)(?: gerne?)? (?:mal )?(?:fragen|wissen)|ich frage mich|konnen sie mir sagen|(?:mich|uns) (?:wurde )?interessier\\w+',
  ],
  atStart: [
    'wer|wo|wann|wie|was|welche[rsmn]?|ist|sind|gibt|kann|konnen|haben|hat|darf|muss|liefern|liefert|kostet|geht',
  ],
  never: [
    "was fur ein(?!\\w* (?:\\w+ )?(?:haben|habt|gibt|ist|brauch))|was (?:auch immer|ich|meinst|meinen sie|machst du|machen sie (?:so|beruflich|heute)|soll(?:'s| das))|wie (?:gesagt|schon|immer|toll|nett|schade|schon gesagt|bitte|war (?:dein|ihr|euer|das wochen\\w*)|alt (?:bist|sind)|heisst|heissen|geht(?:'s| es)? (?:dir|ihnen|euch|so)?|lauft'?s|laufts|ich|er|sie sehen|wir|findest)|wo (?:ich|wohnst|wohnen sie|kommst|bist)|woher (?:kommst|kommen sie)|wann immer|warum (?:nicht|auch)|wer (?:weiss|bist|sind sie|ist da)|ist (?:ok|okay|gut|in ordnung|gebongt|schon|mir|doch|ja|das (?:so|richtig|ok|okay|nicht (?:schon|toll|verruckt)|zu fassen|ein (?:witz|scherz)))|hat (?:geklappt|sich)|muss (?:ich|noch)? ?(?:mal )?(?:uberlegen|schauen)|geht (?:klar|schon|in ordnung|so|mir|es (?:dir|ihnen|euch|mir))|(?:magst|mogen|hast|haben|bist|sind) (?:du|sie|ihr) (?:(?:auch|eigentlich|gut|schon|denn|heute|mal) )*(?:kinder|haustiere|hunger|geschlafen|gehort|gesehen|gelesen|spass|verheiratet|mude|sicher|noch da|ein|da|fussball|musik|einen (?:hund|schonen)|eine (?:familie|katze)|gestern|plane|frei$)|(?:magst|bist|findest|glaubst|spielst|schlafst) du|kann (?:sein|man (?:das|es) (?:glauben|fassen))|kannst du (?:das|dir)|sind (?:wir (?:uns|nicht)|doch)|haben (?:wir|ein|eine|schon|mich|uns)",
  ],
  requests: [
    '(?:konnen|konnten|kannst|konntest|wurden|wurdest|konnt|konntet) (?:sie|du|ihr) (?:\\S+ ){0,7}?(?:helfen|buchen|reservieren|stornieren|andern|verbinden|weiterleiten|warten|wiederholen|ruckerstatten|bestellen|anrufen|zuruckrufen|eintragen|hinzufugen|vormerken|prufen und|erledigen)(?![a-z])',
    '(?:kann|konnte|durfte|darf|konnen|durfen) (?:ich|wir) (?:\\S+ ){0,7}?(?:reservieren|buchen|bestellen|kaufen|haben|sprechen|reden|vereinbaren|fragen)(?![a-z])',
  ],
  chatter:
    'lieblings\\w+|freunde sein|soll ich kundigen|gibt s neues|schon wach|wohnst du|erinnerst|vermisst du|sinn des lebens|wetter|heirate\\w*|freundin|du singen|witze?|hobbys?|wer hat (?:dich|sie) (?:gebaut|gemacht|erschaffen|programmiert)|heis+t du|an gott|das spiel|alles fit|geschlafen|machst du (?:am|heute|morgen|gerade)|hast du (?:heute|am wochenende|eine? (?:freund|hund|katze))|bist du (?:schlau|mude|allein)|wie alt',
  personal:
    '(?:^| )(?:du|dir|dich|dein\\w*)(?: |$)|^(?:wie )?geht (?:es|s)|^(?:hat|haben) (?:sie|ihr) (?:gut|heute)',
  business:
    'kost\\w*|preis\\w*|liefer\\w*|vers(?:and|end|chick)\\w*|schick\\w*|gros\\w*|blau|rot|schwarz|weis|grun|farben?|lager|termin\\w*|bestell\\w*|kauf\\w*|zahl\\w*|karten?|reparier\\w*|offnungs\\w*|offen|geoffnet|angebot\\w*|rabatt\\w*|garantie|ruckgabe|pakete?|verfugbar|vorratig|modelle?|artikel|produkt\\w*|das (?:auch|noch|in)|reserv\\w*|tisch|zimmer|tickets?|rechnung\\w*|laden|geschaft|empfehlen|adresse',
  smallTalk:
    'wie geht s|wie geht es (?:ihnen|dir|euch)(?: heute)?|wie gehts(?: dir| euch| ihnen)?|alles (?:gut|klar|ok)(?: bei (?:dir|euch|ihnen))?|(?:ist )?(?:da )?(?:jemand|wer)(?: da)?|sind sie (?:da|noch da|ein (?:bot|roboter|mensch))|bist du (?:da|noch da|ein (?:bot|roboter|mensch))|konnen sie mir (?:bitte )?helfen|kannst du mir (?:bitte )?helfen|(?:darf|kann) ich (?:sie |dich )?(?:mal )?(?:etwas|was) fragen|ja|nein|echt|wirklich|oder|wie bitte|stimmt s|okay ja|und (?:dir|ihnen|selbst|euch)|was geht(?: ab)?|was ist los|na|was',
  opening:
    'hallo|guten (?:tag|morgen|abend)|moin|servus|gruss? gott|und|aber|dann|ja|nein(?=,)|danke|bitte|noch eine frage|eine frage|mal|super|also|sagen sie mal|sag mal|entschuldigung',
}
