// On folded text: small letters without accents. In each English, German, Spanish, French, Polish.

const detail =
  '(?:(?:phone|mobile|cell|telephone|tel)s?|numbers?|e-?mails?|mails?|names?|surname|contacts?|details|data|info(?:rmation)?|address|' +
  'telefon\\w*|handy\\w*|nummer|namen?|e-?mail-?adresse|mailadresse|daten|kontaktdaten|adresse|' +
  'telefono|numero|movil|correo|nombre|apellidos?|datos|contacto|direccion|' +
  'portable|nom|prenom|coordonnees|donnees|courriel|' +
  'numer\\w*|maila?|mejla?|adres\\w*|imieni\\w*|imie|nazwisk\\w*|dan(?:e|ych)|kontakt\\w*)'

/** Up to so many words in between, none of which says that it is not one's own. */
const words = (most: number) => `(?:(?!your\\b|ihre?\\b|su\\b|votre\\b|panstwa\\b)[\\w'-]+ ){0,${most}}`

/** Said of one's details and by itself a refusal, whether somebody has asked or not. */
export const refusesDetails = new RegExp(
  [
    `\\b(?:not|won'?t|don'?t|dont|never|rather not|prefer not|refuse to|can'?t|cannot|no way) ${words(5)}(?:giv\\w+|shar\\w+|tell\\w*|say\\w*|provid\\w+|leav\\w+|disclos\\w+|hand\\w*|have) ${words(4)}${detail}\\b`,
    "\\b(?:not|won'?t|never) (?:giv\\w+|tell\\w*|shar\\w+) (?:you|u) (?:that|this|it|my \\w+)\\b",
    `\\b(?:don'?t|do not|dont) need (?:my|to (?:know|have) my) (?:\\w+ )?${detail}\\b`,
    "\\bnone of your business|\\bthat'?s private|\\bkeep (?:it|that|this|my [\\w ]{2,20}) (?:private|to myself)|\\b(?:stay|remain|be) anonymous",
    "\\b(?:do not|don'?t|dont) (?:call|email|mail|phone|text|contact) (?:me|us)\\b|\\bno (?:calls|phone calls|e-?mails)\\b|\\bstop asking|\\b(?:already|just) (?:told you|said) no\\b",
    `\\b(?:nicht|ungern|nie|niemals|keine?n?) ${words(4)}(?:geben|angeben|nennen|verraten|sagen|heraus\\w*|raus\\w*|mitteilen|hinterlassen|preisgeben)\\b(?=.*${detail}\\b)`,
    `\\b${detail} ${words(4)}(?:nicht|ungern|nie|niemals|keine?n?|lieber nicht) ${words(3)}(?:geben|angeben|nennen|verraten|sagen|heraus\\w*|raus\\w*|mitteilen|hinterlassen|preisgeben|gebe|sage|nenne)\\b`,
    `\\b(?:gebe?|sage?|nenne?|verrate|bekommen|kriegen|brauchen) ${words(5)}(?:nicht|keine?n?|nie)\\b(?=.*${detail}\\b)`,
    `\\b(?:gebe?|sage?|nenne?|verrate|bekommen|kriegen|brauchen) ${words(4)}${detail} ${words(2)}(?:nicht|nie)\\b`,
    '\\banonym (?:bleiben|bleibe)|\\b(?:bleibe?|mochte) (?:lieber )?anonym|\\bgeht (?:sie|dich|euch) nichts an|\\bdas ist privat|\\b(?:rufen sie|ruft|ruf) (?:mich|uns) (?:bitte )?nicht an|\\bkeine anrufe',
    `\\b(?:no (?:quiero|voy a|pienso|deseo|puedo|le voy a|te voy a|me gusta)|prefiero no|sin) ${words(2)}(?:d(?:ar|ando)\\w*|decir\\w*|facilitar\\w*|compartir\\w*|dejar\\w*|proporcionar\\w*|poner\\w*)(?: ${words(4)}${detail}\\b|(?<=l[oae]s?)\\b)`,
    `\\bno (?:le |les |te |os )?(?:doy|dare|digo|dejo) ${words(3)}${detail}\\b|\\bseguir siendo anonim|\\bprefiero (?:el anonimato|quedar\\w* (?:en )?anonim)|\\bno me llam(?:en|e|es|eis)\\b|\\bes (?:privado|personal)|\\bque (?:le|te|les) importa`,
    `\\b(?:pas|jamais|refuse de) ${words(3)}(?:donner\\w*|dire|communiquer|laisser|partager|fournir|transmettre) ${words(4)}${detail}\\b|\\bdonne(?:rai)? (?:pas|jamais) ${words(3)}${detail}\\b`,
    "\\brester anonyme|\\bc'est prive|\\bne m'appelez pas|\\bm'appelez pas|\\bne vous regarde pas|\\bvous regarde pas",
    `\\b(?:nie (?:chce|bede|zamierzam|moge|podam|dam|powiem|podaje)|wole nie) ${words(3)}${detail}`,
    '\\bnie (?:podam|podaje)\\b|\\banonimow\\w*|\\bnie (?:dzwon\\w*|prosze dzwonic)|\\bto prywatn\\w+|\\bnie (?:wasza|panstwa|twoja) sprawa',
  ].join('|'),
)

/** A whole clause that refuses right after a question, and says nothing of the kind elsewhere. */
const clauses = [
  "no+|nope|nah|na|no way|never|pass|skip(?: it)?|not really|not now|not yet|not today|(?:maybe |perhaps )?(?:later|another time|next time)|no need|not necessary|no,? ?(?:thanks|thank you|thx)|thanks but no|(?:i'?m|we'?re) (?:good|fine|ok)",
  "(?:i'?d |i would |we'?d )?(?:rather|prefer)(?: to)? not(?: to)?(?: \\w+){0,4}|(?:no )?i (?:don'?t|do not|dont|won'?t) (?:want|wish|like)(?: to)?(?: \\w+){0,4}|i (?:won'?t|will not)|i don'?t (?:have|use) (?:one|a \\w+|any)|not comfortable(?: \\w+){0,5}|i'?m not (?:comfortable|interested)(?: \\w+){0,5}|not interested|(?:i'?m |i am )?(?:just|only) (?:looking|browsing)(?: \\w+){0,2}|not giving (?:you )?(?:that|it|my \\w+(?: \\w+)?)",
  'nein|ne+|no+e|nee+|nein,? danke|danke,? nein|(?:lieber|eher|besser) nicht(?: \\w+){0,2}|(?:das )?(?:mochte|will|wurde) ich (?:lieber |eher )?nicht(?: \\w+){0,2}|ich (?:mochte|will|wurde) (?:das )?(?:lieber |eher )?nicht(?: \\w+){0,2}|nicht notig|muss nicht sein|(?:jetzt|noch|heute) nicht|(?:vielleicht )?spater|ungern|kein interesse|ich (?:schaue|gucke|schau|guck) (?:nur|mich nur um)|nur mal schauen|(?:habe ich|hab ich|ich habe) (?:nicht|keine?n?s?)(?: \\w+)?',
  'no,? gracias|gracias,? pero no|prefiero no(?: \\w+){0,4}|preferiria no(?: \\w+){0,4}|mejor no|(?:ahora|todavia|aun|hoy) no|(?:quizas |tal vez )?(?:luego|mas tarde|despues|en otro momento)|no quiero(?: \\w+){0,4}|no hace falta|no es necesario|(?:solo )?(?:estoy )?(?:solo )?mirando|no me apetece|paso|no tengo',
  "non|nan|non,? merci|merci,? (?:mais )?non|(?:pas|plus) (?:maintenant|tard|encore)|pas pour l'instant|pas aujourd'hui|(?:peut-etre )?plus tard|je (?:ne )?prefere (?:pas|ne pas|eviter)(?: \\w+){0,4}|je (?:ne )?prefererais (?:pas|ne pas|eviter)(?: \\w+){0,4}|plutot pas|pas envie|j'ai pas envie|je (?:ne )?(?:veux|souhaite|voudrais) pas(?: \\w+){0,4}|j'aimerais mieux pas|sans facon|(?:ce n'est |c'est )?pas la peine|pas besoin|inutile|je regarde (?:juste|seulement)|je (?:n'en ai|n'ai) pas",
  'nie|nie,? dziekuje|dziekuje,? nie|(?:nie|nie,) (?:teraz|dzis|dzisiaj)|(?:moze )?(?:pozniej|innym razem)|wol(?:e|alabym|albym) nie(?: \\w+){0,4}|raczej nie|lepiej nie|nie chce(?: \\w+){0,4}|nie trzeba|nie potrzeba|(?:tylko )?(?:sie )?(?:rozgladam|ogladam|przegladam)(?: sie)?(?: tylko)?|jeszcze nie|nie mam',
  // Telling as such, whatever the order of the words.
  "(?:that'?s|thats|it'?s|its) (?:too |a bit )?(?:personal|private)|(?:i'?m |i am )?not (?:gonna|going to|about to) (?:say|tell|give|share)(?: \\w+){0,3}|(?:don'?t|dont|do not) (?:want to|wanna|feel like)(?: (?:say|tell|give|share|telling|saying|giving|sharing)(?: \\w+){0,3})?|i'?ll pass",
  "(?:das|die|den|so ?was)? ?(?:mochte|will|wurde|sag'?e?|nenne|verrate|gebe?|behalte) ich (?:(?:das|es|ihnen|dir|euch|lieber|eher|auch|jetzt|aber|so) ){0,3}(?:nicht|ungern|fur mich)(?: \\w+){0,2}|ich (?:mochte|will|wurde|sag'?e?s?|nenne|verrate|gebe?|behalte) (?:(?:das|es|ihnen|dir|euch|lieber|eher|auch|jetzt|aber|so) ){0,3}(?:nicht|ungern|fur mich)(?: \\w+){0,2}|das ist (?:mir )?(?:zu )?(?:privat|personlich)|(?:nicht|eher nicht) so gerne?|keine lust|lieber anonym",
  '(?:eso )?(?:mejor )?no (?:(?:se|te|os) )?l[oae]s? (?:digo|doy|dire|dare|quiero|voy a|pienso)(?: \\w+){0,2}|no (?:me apetece|me gusta|pienso|voy a) (?:d[ae]|compart)\\w*(?: \\w+){0,2}|(?:mejor )?me l[oa] (?:reservo|guardo)(?: \\w+){0,2}|(?:eso )?es (?:muy )?(?:personal|privado)',
  "(?:j'aimerais|je prefererais|je prefere) (?:mieux )?(?:ne )?(?:pas|rien)(?: \\w+){0,4}|(?:j'aimerais|je prefererais|je prefere) (?:mieux )?ne (?:rien|pas)(?: \\w+){0,4}|(?:c'est|c) (?:trop )?(?:personnel|prive)|je (?:le |la |ca )?garde (?:ca |cela )?pour moi|je (?:ne )?(?:le |la |vous le )?(?:dis|donne|dirai|donnerai) pas(?: \\w+){0,2}",
  '(?:tego )?(?:wole|wolalbym|wolalabym) (?:tego )?nie(?: \\w+){0,4}|(?:tego )?nie (?:powiem|chce|chcialbym|chcialabym|zamierzam|bede)(?: \\w+){0,3}|to (?:moja (?:prywatna )?sprawa|prywatn\\w+|zbyt (?:prywatne|osobiste))|zachowam to dla siebie|(?:raczej )?nie podam',
]
const before =
  '(?:(?:hm+|well|oh|uh|um|eh|sorry|please|thanks|actually|honestly|ach|also|naja|entschuldigung|tut mir leid|ehrlich gesagt|pues|bueno|perdon|lo siento|la verdad|euh|ben|bah|desole|franchement|no coz|przepraszam|szczerze) )*'
const behind =
  "(?: (?:please|thanks|thank you|sorry|for now|at the moment|right now|yet|to that|bitte|danke|leider|im moment|gerade|por favor|gracias|de momento|por ahora|merci|desolee?|pour le moment|pour l'instant|svp|s'il vous plait|prosze|dziekuje|na razie|teraz))*"

const no = '(?:(?:no+|nope|nah|nein|nee+|non|nie) )?'

export const refusesWhenAsked = new RegExp(`^${before}${no}(?:${clauses.join('|')})${behind}$`)

/** "No, I mean the other one" refuses nothing. */
export const meansOther =
  /^(?!no (?:se )?l[oa]s? quiero decir)(?:no+|nein|non|nie)(?: \w+)? *,? *(?:i mean|i meant|not (?:that|the)|wait|sorry|ich mein\w*|quiero decir|me refier\w+|je veux dire|je parlais|chodzi\w*|mam na mysli)\b/

const needs =
  '(?:need|want|ask|asking|require|necessary|have to give|brauch\\w*|woll\\w*|will\\w*|frag\\w*|benotig\\w*|notig|muss|wissen|necesit\\w*|quier\\w*|pid\\w*|pregunt\\w*|hace falta|tengo que|besoin|voulez|veux|demand\\w*|faut|dois|necessaire|potrzeb\\w*|chce\\w*|pyta\\w*|musze)'
const why =
  '(?:why|what for|warum|wieso|weshalb|wozu|wofur|por ?que|para que|pourquoi|a quoi|dans quel but|dlaczego|po co|czemu|w jakim celu|do czego)'

/** Asks for the reason, and says itself that it is about one's details. */
export const asksWhy = new RegExp(
  `\\b${why} (?:${words(4)}${needs} ${words(4)}(?:my |meine?n? |mi |mis |mon |mes |ma |moj\\w* )?${detail}\\b|${words(4)}(?:my|meine?n?|mi|mis|mon|mes|ma|moj\\w*) ${words(2)}${detail}\\b)`,
)

/** The same not long after a question, without naming the detail. */
export const asksWhyOfQuestion = new RegExp(
  `^${before}${why} (?:${words(5)}${needs}(?: (?:that|this|it|to|know|them|for|from me|sie|du|ihr|usted|vous|panstwo|pan|pani|das|es|wissen|denn|von mir|eso|esto|lo|saber|saberlo|ca|cela|le|savoir|wiedziec|o|tego))*|to panstwu|to panu|to pani|(?:vous )?faire)${behind}$`,
)

/** Right after a question only: "what for?", "do I have to?". */
export const asksWhyWhenAsked = new RegExp(
  `^${before}(?:${why}(?: (?:that|this|it|das|denn(?: das)?|eso|lo|ca|cela|faire|to|panu|pani|panstwu \\w+))?|is (?:that|it|this) (?:really )?necessary|(?:do|must) i(?: have to)?|muss (?:ich das|das sein)|ist das notig|es necesario|es obligatorio|tengo que|hace falta|c'est (?:obligatoire|necessaire)|est-ce (?:obligatoire|necessaire)|(?:czy )?(?:to )?(?:konieczne|obowiazkowe)|(?:czy )?musze|what (?:will|do|are) you (?:do|going to do|need) (?:with|it)(?: \\w+){0,3})${behind}$`,
)

/** Said beside a refusal without meaning anything of its own. */
export const politeOnly =
  /^(?:(?:thanks|thank you|thx|sorry|please|ok|okay|well|hm+|danke|bitte|sorry|tut mir leid|vielen dank|gracias|lo siento|perdon|por favor|merci|desolee?|pardon|svp|dziekuje|dzieki|przepraszam|prosze)(?: |$))*$/
