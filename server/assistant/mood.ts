import { foldText } from '#rules/reading/fold-text.ts'
import { wishesFor } from '#rules/scoring/wishes.ts'

// On folded text: small letters without accents. In each English, German, Spanish, French, Polish.

const mostRead = 2_000

const upset = new RegExp(
  [
    "\\b(?:ridiculous|useless|terrible|awful|horrible|disgusting|disgrace(?:ful)?|unacceptable|outrageous|furious|angry|annoyed|annoying|fed up|frustrat\\w+|disappointed|disappointing|rip ?off|scam|waste of (?:my )?time|worst|rubbish|crap|shit|wtf|stupid|idiots?|damn|pathetic|never again|not helpful|no help at all|you(?:'re| are) not (?:listening|helping)|(?:want|make|have|file) (?:to )?(?:make )?a complaint|complain)\\b",
    '\\b(?:unverschamt\\w*|frechheit|nutzlos|katastroph\\w*|schrecklich|furchtbar|unmoglich von|inakzeptabel|wutend|sauer|verargert|genervt|nervt|enttausch\\w*|abzocke|betrug|zeitverschwendung|scheiss?e?\\w*|mist|blod\\w*|dumm\\w*|beschwer(?:de|en)|nie wieder|hilft mir nicht|hilft nicht weiter)\\b',
    '\\b(?:ridiculo|inutil|terrible|horrible|fatal|vergonzoso|verguenza|inaceptable|enfadad[oa]|enojad[oa]|molest[oa]|hart[oa]|frustrad[oa]|decepcion\\w*|estafa|perdida de tiempo|mierda|estupid[oa]|idiota|queja|reclamacion|nunca mas|no me (?:ayuda|sirve))\\b',
    "\\b(?:inacceptable|nul(?:le)?|horrible|honteux|scandaleux|furieu(?:x|se)|en colere|enerv\\w+|agace\\w*|ras le bol|decu\\w*|arnaque|perte de temps|merde|stupide|idiot\\w*|debile|plainte|reclamation|plus jamais|vous n'aidez pas|ne m'aide pas)\\b",
    '\\b(?:skandal\\w*|beznadziej\\w*|okropn\\w*|straszn\\w*|koszmar\\w*|niedopuszczaln\\w*|wsciekl\\w*|zly jestem|zla jestem|zdenerwowan\\w*|wkurz\\w*|zawiedzion\\w*|rozczarowan\\w*|oszustwo|oszusci|strata czasu|glup\\w*|idiot\\w*|reklamacj\\w*|skarg\\w*|nigdy wiecej|nie pomaga\\w*)\\b',
  ].join('|'),
)
/** "Not stupid at all", "no rubbish finish": said of things, or of the opposite. */
const calm = /\b(?:not|no|nothing|nicht|kein\w*|pas|sin|nie|bez) (?:\w+ )?$/

/** Whether somebody is upset: then nothing is asked of them. */
export function isUpset(said: string): boolean {
  const folded = foldText(said.slice(0, mostRead))
  const match = upset.exec(folded)
  if (match && !calm.test(folded.slice(0, match.index))) return true
  const letters = said.replace(/[^\p{L}]/gu, '')
  return (
    letters.length >= 12 &&
    letters === letters.toUpperCase() &&
    letters !== letters.toLowerCase() &&
    /!/.test(said)
  )
}

const person =
  "(?:person|people|human(?: being)?|agent|operator|colleague|representative|advis[eo]r|somebody|someone|anybody|anyone|call ?back|called back|menschen?|mitarbeiter(?:in)?|kolleg(?:e|en|in)|berater(?:in)?|jemande[mn]?|ruckruf|persona|humano|agente|asesora?|nadie|alguien|llamada|personne|humain|conseill(?:er|ere)|quelqu'un|rappel|czlowiek\\w*|konsultant\\w*|pracownik\\w*|kims|kogos|nikim|nikogo|kontaktu)"
const takenBack = new RegExp(
  [
    `\\b(?:no need|needn't|don'?t (?:need|want|wish)|do not (?:need|want|wish)|not (?:necessary|needed)|no longer (?:need|want)\\w*|never ?mind|rather not|won'?t need|without|cancel|forget(?: about)?)\\b(?: [\\w']+){0,6} ${person}\\b`,
    `\\b(?:brauche|will|mochte|wunsche|benotige)\\b(?: \\w+){0,4} (?:kein(?:e[nmr]?)?|nicht(?: mehr)?(?: mit)?|doch nicht)(?: \\w+){0,4} ${person}\\b`,
    `\\b(?:kein(?:e[nmr]?)?|doch kein(?:e[nmr]?)?)(?: \\w+){0,2} ${person}\\b|\\b${person} (?:ist |brauche ich )?(?:doch )?nicht (?:mehr )?(?:notig|sprechen|reden)`,
    `\\b(?:ya no|no) (?:necesito|quiero|hace falta|deseo)(?: \\w+){0,4} ${person}\\b`,
    `\\b(?:pas|plus)(?: \\w+){0,5} ${person}\\b`,
    `\\bnie (?:potrzebuje|chce|trzeba|musze)(?: \\w+){0,4} ${person}\\b|\\b${person} (?:juz )?nie (?:jest )?(?:potrzebn\\w+|trzeba)`,
  ].join('|'),
)
const droppedIt =
  /^(?:(?:no|ok|okay|oh|well|ah|nein|non|nie|actually|sorry|ach) )*(?:never ?mind|forget (?:it|about it|that)|(?:it'?s|that'?s|is) (?:no longer|not) (?:needed|necessary)|no need(?: any ?more)?|schon gut|hat sich erledigt|nicht mehr notig|vergessen sie(?: es|'s)|da igual|dejelo|dejalo|ya no hace falta|laissez(?: tomber)?|ce n'est plus la peine|tant pis|plus besoin|niewazne|juz nie trzeba|nie trzeba)(?: (?:thanks|thank you|danke|gracias|merci|dziekuje|then|please))*$/
const howLong =
  /\b(?:how (?:much )?long(?:er)?|when (?:will|does|is) (?:some|any)(?:one|body)|still waiting|(?:i am|i'm) waiting|wie lange|wann (?:kommt|meldet|antwortet)|ich warte|dauert das|cuanto (?:tardan|tarda|falta|tiempo)|cuando (?:me )?(?:contest|respond|atiend)\w+|estoy esperando|sigo esperando|combien de temps|quand (?:est-ce que )?(?:quelqu'un|on)|j'attends|durer longtemps|jak dlugo|ile (?:mam|jeszcze|trzeba) czekac|kiedy ktos|czekam)\b/

/** Whether somebody who waits for a person asks after that. */
export function asksHowLong(said: string): boolean {
  return said.length <= 120 && howLong.test(foldText(said))
}

const machine = /\b(?:bot|robot|roboter|machine|maschine|computer|ki|(?<!')ai|maquina|botem|maszyn\w+)\b/

/**
 * Whether somebody does not want a person, or no longer. `waiting`: they have asked for one before, so that "never mind" is
 * about that.
 */
export function takesBackPerson(said: string, waiting: boolean): boolean {
  if (wishesFor('person', said)) return false
  const clauses = foldText(said.slice(0, mostRead)).split(/[.!?;,:\n()]+/)
  return clauses.some((clause) => {
    const plain = clause.trim().replace(/\s+/g, ' ')
    return (waiting && droppedIt.test(plain)) || (takenBack.test(plain) && !machine.test(plain))
  })
}

const mostOfCorrection = 300
const surely =
  /\b(?:(?:without|with|ohne|mit|sans|avec|sin|con|bez|z) (?:an? |the |l')?(?:accents?|akzente?|umlaute?|acentos?|tildes?|akcentu|ogonk\w+)|typo|mistake|wrong|incorrect|correction|i meant|i mean|should (?:be|have been|read)|ends? (?:in|with|on)|starts? with|not \S+ but|misspell\w*|mistyped|tippfehler|vertippt|falsch|verschrieben|endet|sondern|ich meinte|korrektur|richtig ist|me equivoque|equivocad\w*|incorrecto|termina en|acaba en|quise decir|(?<!\bno (?:se )?l[oa]s? )quiero decir|erreur|trompe\w*|faute|se termine|finit par|je voulais dire|pomyl\w*|blad|blednie|literowk\w*|konczy sie|mialo byc|powinno byc|zle)\b/

const perhaps =
  /^(?:no|nein|non|nie)\b|\b(?:sorry|oops|actually|perdon|error|pardon|plutot|entschuldigung|przepraszam)\b/

/** Whether somebody puts right what they said before. */
export function corrects(said: string): boolean {
  return correctsSurely(said) || (said.length <= mostOfCorrection && perhaps.test(foldText(said)))
}

/** The same in words that say nothing else: "sorry" may also go with a refusal. */
export function correctsSurely(said: string): boolean {
  return said.length <= mostOfCorrection && surely.test(foldText(said))
}
