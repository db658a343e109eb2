const phoneWords =
  'phone|phones|telephone|tel|telefon|telefonnummer|telefono|telefonu|telefone|telefonicznie|telefonem|mobile|mobil|mobilnummer|handy|handynummer|movil|celular|cell|cellphone|portable|komorka|komorkowy|fax|whatsapp|wa|signal|call|ring|text|sms|reach|contact|answering|anrufen|ruf|rufen|erreichbar|erreichen|llamar|llamame|llamarme|llameme|contacto|appeler|appelez|joindre|rappeler|rappelez|zadzwon|zadzwonic|dzwonic|kontakt|kontaktowy|messages to|ph|desk|my number|meine nummer|mi numero|mon numero|moj numer'
const otherWords =
  'card|cards|credit|debit|visa|mastercard|amex|account|acc|acct|a/c|ac|policy|claim|booking|confirmation|reservation|order|ssn|social security|passport|license|licence|pin|otp|password|passcode|code|zip|zipcode|postcode|postal|plz|iban|bic|swift|isbn|invoice|tracking|reference|ref|ticket|case|id|vin|serial|flight|karte|kreditkarte|kartennummer|konto|kontonummer|bestellung|bestellnummer|auftrag|auftragsnummer|rechnung|rechnungsnummer|kundennummer|kunden-nr|kundennr|sendungsnummer|vertragsnummer|vertrag|ausweis|tarjeta|cuenta|pedido|factura|dni|nie|nif|cif|poliza|reserva|carte|compte|commande|facture|dossier|siret|siren|police|karta|karty|konta|zamowienie|zamowienia|faktura|faktury|pesel|nip|regon|rezerwacja|rezerwacji|polisa|polisy|conta|ip|ip address'

const subjects = new RegExp(`\\b(?:(${phoneWords})|(${otherWords}))\\b`, 'g')
/** Said behind a number: "0113 496 0123 (mobile)". */
const labelBehind =
  /^[ \-,(]{0,3}(?:(office|fax|mobile|desk|home|work|cell|buro|mobil|privat|oficina|movil|casa|bureau|portable|komorka|praca)|usd|eur|euros?|dollars?|pounds?|pln|zl|kg|km)\b/
const LONGEST_REACH = 48

/** What the words around a number say it is: the nearest before it counts, then the one right behind it. */
export function nearestSubject(folded: string, start: number, end: number): 'phone' | 'other' | null {
  const before = folded.slice(Math.max(0, start - LONGEST_REACH), start)
  let subject: 'phone' | 'other' | null = null
  for (const match of before.matchAll(subjects)) subject = match[1] === undefined ? 'other' : 'phone'
  const behind = labelBehind.exec(folded.slice(end, end + 16))
  if (behind) return behind[1] === undefined ? 'other' : 'phone'
  return subject
}
