import { eachMatch } from '#rules/each-match.ts'
const nouns =
  "phone|phones|telephone|tel|telefon|telefonnummer|telefono|telefonu|telefone|telefoon|telefoonnummer|telefonnumer|mobile|mobil|mobilnummer|handy|handynummer|rufnummer|movil|celular|cell|cellphone|cel|portable|komorka|komorki|komorkowy|fax|whatsapp|ph|phn|mob|desk|contact (?:no|number|num)|(?:my|her|his|their|wife'?s|husband'?s|mom'?s|mum'?s|mother'?s|dad'?s|father'?s|son'?s|daughter'?s|brother'?s|sister'?s|friend'?s|boss'?s?|partner'?s|assistant'?s) (?:number|no|num)|best number|number to (?:call|reach)|meine (?:nummer|nr)|mi numero|mon numero|moj numer|numer kontaktowy|kontaktnummer|direct line|landline|festnetz|fijo|fixe|stacjonarny"
const verbs =
  'signal|call|calling|ring|dial|text|sms|reach|contact|answering|messages to|texts? me|anrufen|ruf|rufen|zuruckrufen|ruckruf|anruf|melden|erreichbar|erreichen|telefonisch|llamar|llamame|llamarme|llameme|llamenme|llamadme|llamen|contacto|appeler|appelez|appelle-moi|joindre|joignable|rappeler|rappelez|zadzwon|zadzwonic|dzwonic|oddzwonic|oddzwonienie|kontakt|telefonicznie|telefonem'
const others =
  'card|cards|credit|debit|visa|mastercard|amex|account|accounts|acc|acct|a/c|ac|policy|claim|booking|confirmation|reservation|order|ssn|ss#|social|social security|passport|license|licence|pin|otp|password|passcode|code|zip|zipcode|zip code|postcode|postal|plz|postleitzahl|iban|bic|swift|isbn|invoice|tracking|reference|ref|ticket|case|id|vin|serial|flight|member|membership|routing|transfer|employee|model|barcode|karte|kreditkarte|kartennummer|konto|kontonummer|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|kundennummer|kunden-nr|kundennr|sendungsnummer|sendung|vertragsnummer|vertrag|ausweis|steuernummer|uberweisen|tarjeta|cuenta|pedido|factura|dni|nie|nif|cif|poliza|reserva|localizador|codigo postal|carte|compte|commande|facture|dossier|siret|siren|police|virer|karta|karty|konta|zamowienie|zamowienia|faktura|faktury|pesel|nip|regon|rezerwacja|rezerwacji|polisa|polisy|przesylki|kod pocztowy|conta|ip|ip address|address|adresse|direccion|adres'
/** A number of what, is not said. */
const bare = 'number|nummer|numero|numer|num|nr'

const subjects = new RegExp(`\\b(?:(${nouns})|(${verbs})|(${others})|${bare})\\b`, 'g')
const otherScripts = /电话|手机|號碼|电话号|फोन|電話|携帯|전화|телефон|τηλεφωνο|هاتف/
/** Said behind a number: "0113 496 0123 (mobile)", "8521479630 is my card". */
const labelBehind =
  /^[ \-,(]{0,3}(?:(office|fax|mobile|desk|home|work|cell|buro|mobil|privat|oficina|movil|casa|bureau|portable|komorka|praca|(?:is|ist|es|est|to) (?:my |meine |mi |mon |moj )?(?:phone|mobile|cell|number|telefon\w*|handy\w*|movil|portable|numer telefonu))|usd|eur|euros?|dollars?|pounds?|pln|zl|kg|km|miles|pieces|stuck|units|(?:(?:is|to|for|from|this|the|that|my|account|ist|es|est) ){0,2}(?:my |the )?(?:account|card|policy|order|booking|claim|konto|cuenta|compte))\b/
const LONGEST_REACH = 48
/** Right before a number there is no doubt what it is for. */
const callOn =
  /\b(?:(?:answering|reach|call|ring|dial|contact|text|phone|reached) ?(?:me|us|him|her)? ?(?:at|on|under)?|(?:anrufen|erreichbar|erreichen|rufen sie|ruf)(?: mich)? (?:unter|auf)|(?:llamar|llamame|llameme|llamarme) (?:al|en el)|(?:appeler|appelez-moi|joindre|joignable|rappelez-moi) (?:au|sur le)|(?:dzwonic|zadzwonic|zadzwon|kontakt) (?:pod|na)) ?:? ?$/
/** Another number in between, and what was said before it belongs to that one. */
const numberBefore = /^.*\d(?:[ ().\-/]{0,3}\d){5,}/
const LONGEST_LIST = 12

/** `named` a phone, `meant` for calling, another thing's number, or a number of which nothing is said. */
export type NumberSubject = 'named' | 'meant' | 'other' | 'number'

/** What the words around a number say it is: the nearest before it counts, then the one right behind it. */
export function nearestSubject(folded: string, start: number, end: number): NumberSubject | null {
  const reach = folded.slice(Math.max(0, start - LONGEST_REACH), start)
  const other = numberBefore.exec(reach)?.[0].length ?? 0
  const before = reach.length - other > LONGEST_LIST ? reach.slice(other) : reach
  let subject: NumberSubject | null = null
  for (const match of eachMatch(before, subjects)) {
    if (match[1] !== undefined) subject = 'named'
    else if (match[2] !== undefined) subject = 'meant'
    else if (match[3] !== undefined) subject = 'other'
    else subject ??= 'number'
  }
  const behind = labelBehind.exec(folded.slice(end, end + 40))
  if (behind) return behind[1] === undefined ? 'other' : 'named'
  if (subject === 'meant' && callOn.test(before)) return 'named'
  return subject ?? (otherScripts.test(before) ? 'named' : null)
}
