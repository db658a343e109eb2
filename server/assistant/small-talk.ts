import { foldText } from '#rules/reading/fold-text.ts'

export type SmallTalk =
  'hello' | 'fine' | 'program' | 'thanks' | 'bye' | 'ack' | 'yes' | 'wait' | 'there' | 'means'

// On folded text: small letters without accents. In each English, German, Spanish, French, Polish.

const hello =
  '(?:hi+|hiya|hello+|hey+|yo|howdy|good (?:morning|afternoon|evening|day)|greetings|hallo+|guten (?:tag|morgen|abend)|moin(?: moin)?|servus|gruss? (?:gott|sie)|gruezi|hola+|buen[oa]s(?: (?:dias|tardes|noches))?|buen dia|bonjour|salut|bonsoir|coucou|czesc|hej+|dzien dobry|dobry wieczor|witam|witajcie|siema)(?: (?:there|all|everyone|everybody|team|zusammen|a todos|a tous|wszystkim|panstwu|again|dear))?'
const fine =
  "(?:how are (?:you|u)(?: doing)?(?: today)?|how(?:'s| is) it going|how do you do|what'?s up|wie geht'?s?(?: es)?(?: ihnen| dir| euch)?(?: heute)?|alles (?:gut|klar) bei (?:ihnen|dir)|que tal(?: (?:esta|estas))?|como (?:esta|estas|estan|va)(?: usted| todo)?|(?:comment )?ca va|comment allez[- ]vous|jak (?:sie (?:pan |pani )?masz?|leci|tam|minal dzien)|co (?:slychac|tam))"
const program =
  "(?:(?:are|r) (?:you|u|this) (?:an? |really )?(?:human(?: being)?|ai|bot|robot|real(?: person)?|person|machine|chat ?bot|computer)|(?:is|am) (?:this|i talking to|i speaking to|i chatting with) an? (?:ai|bot|robot|human|real person|person|machine|chat ?bot)|who are you|what are you|what(?:'s| is) your name|sind sie (?:ein(?:e)? )?(?:echter? |richtiger? )?(?:bot|roboter|mensch|computer|ki|maschine|person)|bist du (?:ein(?:e)? )?(?:echter? )?(?:bot|roboter|mensch|ki)|wer (?:sind sie|bist du)|wie heiss?(?:en sie|t du)|(?:es|eres) (?:usted )?(?:un |una )?(?:robot|bot|humano|persona|maquina)(?: real)?|quien (?:es|eres)(?: usted)?|como se llama(?: usted)?|(?:etes[- ]vous|vous etes|tu es|es[- ]tu) (?:un |une )?(?:vraie? )?(?:robot|bot|humain|personne|machine)|qui (?:etes[- ]vous|es[- ]tu)|(?:czy )?(?:jestes|jest (?:pan|pani|to)|rozmawiam z) (?:botem|robotem|czlowiekiem|bot|robot|czlowiek)|kim (?:jestes|pan jest|pani jest)|z kim rozmawiam)|(?:an? |ein(?:e)? |una? |une? |vrai |echter? )?(?:robot|roboter|bot|human|humain|humano|mensch|personne?|persona|czlowiekiem|botem|robotem|real person|machine)"
const thanks =
  "(?:many |vielen |herzlichen |besten |schonen |lieben |muchas |mil |un grand |bardzo |wielkie |pieknie )?(?:thanks|thank you|thank u|thx|ty|cheers|much appreciated|danke(?:schon| schon| sehr)?|dank|gracias|merci|dziekuje|dzieki)|(?:a lot|so much|very much|a million|for (?:your|the|all your|all the) (?:help|time|answers?|patience|info(?:rmation)?)|for (?:letting me know|helping|that|everything)|that(?:'s| is) (?:all|it|very (?:kind|helpful)|great)|that (?:was (?:all|it|very helpful)|helps)|very helpful|fur (?:die|ihre|alles|deine)(?: (?:hilfe|auskunft|antwort|info|zeit))?|das (?:war'?s|war alles|hilft|reicht|ist alles)|nochmal|vielmals|sehr|por (?:todo|(?:la|su|tu) (?:ayuda|informacion|respuesta|tiempo))|eso es todo|muy amable|beaucoup|pour (?:tout|(?:votre|vos|les|la) (?:aide|reponses?|informations?|infos?|temps)|l'aide)|c'est (?:tout|gentil)|ca m'aide|za (?:pomoc|wszystko|odpowiedz|informacje)|bardzo|to wszystko)"
const bye =
  '(?:(?:(?:and )?(?:you too|same to you|likewise)|gleichfalls|ebenso|ihnen auch|igualmente|a vous aussi|pareillement|(?:i )?(?:wzajemnie|nawzajem)|good ?bye|bye+(?: bye)?|see (?:you|ya|u)(?: (?:later|soon|then))?|have a (?:nice|good|great|lovely) (?:day|evening|weekend|one)|take care|good night|tschus+|tschau|ciao|auf wiedersehen|bis (?:bald|dann|spater|morgen)|(?:einen )?schonen (?:tag|abend)(?: noch)?|schones wochenende|adios|hasta (?:luego|pronto|manana|la vista)|chao|que tenga (?:un )?buen \\w+|au revoir|a bientot|bonne (?:journee|soiree|nuit)|a plus(?: tard)?|do widzenia|pa(?: pa)?|na razie|do zobaczenia|milego (?:dnia|wieczoru|weekendu)|dobranoc))'
const ack =
  "(?:ok(?:ay)?|o k|k|great|perfect|fine|good|nice|cool|wonderful|excellent|awesome|lovely|brilliant|super|alright|all right|sounds good|got it|i see|understood|makes sense|very good|(?:that(?:'s| is) )?(?:good to know|helpful|great|perfect|fine)|interesting|wow|oh|ah|aha|hm+|alles klar|gut|sehr gut|prima|toll|verstanden|verstehe|aha|klar|passt|in ordnung|schon|vale|bien|muy bien|perfecto|genial|estupendo|entiendo|entendido|de acuerdo|claro|parfait|tres bien|d'accord|super|genial|je vois|compris|entendu|ca marche|dobrze|swietnie|super|rozumiem|jasne|w porzadku|spoko|no|nope|nein|non|nie|never ?mind|(?:that'?s |it'?s )?(?:no problem|ok|okay)|schon gut|egal|no importa|tant pis|niewazne)"
const yes =
  "(?:yes|yeah|yep|yup|sure|of course|certainly|please|yes please|gladly|ok|okay|alright|all right|why not|go ahead|fine|ja|ja bitte|ja gern(?:e)?|gern(?:e)?|klar|naturlich|sicher|okay|si|si claro|claro(?: que si)?|por supuesto|vale|de acuerdo|con gusto|oui|bien sur|oui bien sur|d'accord|volontiers|avec plaisir|tak|tak prosze|pewnie|jasne|oczywiscie|chetnie|dobrze)"
const wait =
  '(?:(?:just |one )?(?:a )?(?:moment|sec(?:ond)?|minute)(?: please)?|wait|hold on|hang on|brb|let me (?:check|see|think)|(?:einen )?(?:moment|augenblick)(?: bitte)?|sekunde|ich (?:schaue|schau|sehe) (?:kurz |mal )*nach|(?:un |espere un |espera un )?(?:momento|segundo)(?: por favor)?|dejeme (?:ver|pensar)|(?:un )?(?:instant|moment|une seconde)(?: svp)?|attendez|je (?:regarde|verifie)|(?:chwila|chwileczke|chwilke|momencik|moment|sekunde)(?: prosze)?)'
const there =
  "(?:(?:is |are )?(?:anyone|anybody|someone|somebody|you) (?:still )?(?:there|here|around|online)|ist (?:hier |da )?(?:jemand|wer)(?: (?:hier|noch da|da))?|(?:jemand|wer) (?:noch )?da|sind sie (?:noch )?da|bist du (?:noch )?da|hay alguien(?: (?:ahi|aqui))?|(?:sigue |esta )(?:usted )?ahi|(?:il )?y a (?:t il )?quelqu'un|(?:vous etes|etes vous) (?:toujours |encore )?la|(?:czy )?(?:jest (?:tu |tam )?ktos|ktos (?:tu |tam )?jest)(?: tam| tu)?|halo)"
const means =
  "(?:(?:(?:i'?d )?(?:prefer|rather)|better|best|lieber|am besten|besser|gern(?:e)?|bitte|mejor|prefiero|plutot|de preference|najlepiej|wole|raczej) )?(?:(?:by|via|per|over|on|through|por|par|przez|mit|via le) (?:the )?)?(?:phone|telephone|e ?mail|mail|text(?: message)?|sms|whatsapp|telefon|handy|telefono|correo(?: electronico)?|telephone|telefonicznie|telefonem|mailem|mailowo|mejlowo)"
const joint =
  '(?:and|und|y|et|i|a|so|then|or|oder|o|ou|czy|dann|entonces|alors|to|bitte|por favor|svp|prosze)'

/** What a text of several courtesies counts as: the first of these that is in it. */
const pieces: [SmallTalk | null, RegExp][] = (
  [
    ['wait', wait],
    ['bye', bye],
    ['program', program],
    ['there', there],
    ['means', means],
    ['fine', fine],
    ['thanks', thanks],
    ['hello', hello],
    ['ack', `${ack}|${yes}`],
    [null, joint],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`(?:${pattern})(?: |$)`, 'y')])
const yesAlone = new RegExp(`^(?:${yes})$`)

const longest = 120

/**
 * What a text is that says nothing but courtesies, in any of the languages; null for everything else. `asked`: somebody
 * asked for a detail just before, so that "ok" is the promise of an answer.
 */
export function smallTalkIn(said: string, asked = false): SmallTalk | null {
  if (said.length > longest) return null
  const plain = foldText(said)
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
  // Smileys and dots, but no lone signs that ask something.
  if (plain === '') return /[?¿]/.test(said) || said.trim() === '' ? null : 'ack'
  if (asked && yesAlone.test(plain)) return 'yes'
  const kinds = courtesiesOf(plain)
  return pieces.find(([kind]) => kind !== null && kinds?.includes(kind))?.[0] ?? null
}

/** Bitten off from the front, the longest bite first, so that no text takes long; null when something else is left. */
function courtesiesOf(plain: string): SmallTalk[] | null {
  const kinds: SmallTalk[] = []
  for (let at = 0; at < plain.length;) {
    let bite: { kind: SmallTalk | null; end: number } = { kind: null, end: at }
    for (const [kind, pattern] of pieces) {
      pattern.lastIndex = at
      if (pattern.test(plain) && pattern.lastIndex > bite.end) bite = { kind, end: pattern.lastIndex }
    }
    if (bite.end === at) return null
    if (bite.kind) kinds.push(bite.kind)
    at = bite.end
  }
  return kinds
}
