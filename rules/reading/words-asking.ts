// All on folded text: small letters without accents. English, German, Spanish, French, Polish in each.

/** A sentence that wants something from the reader. */
export const request =
  /\?|\b(?:please|provide|tell me|give me|share|enter|need|may i|can i|could i|could you|can you|leave|bitte|geben sie|gib|nennen|nenne|verraten|hinterlassen|brauche|benotige|por favor|puede|puedes|podria|podrias|me das|me da|dime|digame|deje|deja|necesito|cual|svp|s'il vous plait|s'il te plait|pouvez|peux|puis-je|donnez|donne|laissez|indiquez|quel|quelle|prosze|poprosze|podaj|podac|moge|moglbym|zostaw|zostawic|potrzebuje)\b/

/** Offers of help and politeness: questions that ask for nothing in particular. */
export const offer =
  /\b(?:help|assist|anything else|something else|how are you|how do you do|what can i do|helfen|behilflich|sonst noch|wie geht|ayudar|ayudarte|ayudarle|algo mas|como esta|aider|autre chose|ca va|comment allez|pomoc|cos jeszcze|jak sie masz)\b/

/** Asks for the same again: what was asked before still stands. */
export const pardon =
  /\b(?:say (?:it|that) (?:again|in other words|differently)|in other words|rephrase|repeat (?:it|that)|(?:es|das) (?:bitte )?(?:anders sagen|wiederholen|noch einmal sagen)|wie bitte|con otras palabras|repetirlo|puede repetir|le dire autrement|reformuler|repeter|innymi slowami|inaczej|powtorzyc|pardon)\b/

/** Details that are none of ours. */
export const otherDetail =
  /\b(?:number|pin|code|password|id|date|account|details|nummer|konto|numero|cuenta|compte|numer|konta|rank|zip)\b/

/** Names that are not the visitor's. */
export const otherName =
  /\b(?:(?:maiden|user|pet|brand|product|file|host|guest|driver|doctor|hotel|school|street|city|item|login|account|domain|venue|restaurant|event|project|team|store|brother|sister|mother|father|daughter|son|child|friend|partner|wife|husband)(?:'?s)? ?names?|names? of (?!you)|name on (?:the|your) card|username|nombre de usuario|nom d'utilisateur|benutzername)\b/g

export const companyAsked =
  /\b(?:(?:company|business|organi[sz]ation|firm)(?:'?s)? name|name of (?:the|your) (?:company|business|firm|organi[sz]ation)|your (?:company|business|organi[sz]ation|firm|employer)|where do you work|(?:who|what company|which company) do you work for|(?:which|what) (?:company|business|firm|organi[sz]ation) (?:are you|is it|do you)|company (?:are you (?:with|from)|you (?:work|are))|welche[rsmn]? (?:firma|unternehmen)|(?:ihre|deine|welche|eure) firma|firmenname|(?:ihr|dein|welches) unternehmen|(?:su|tu|vuestra|que) (?:empresa|compania)|(?:votre|ton|quelle) (?:entreprise|societe)|nazw[ae] firmy|(?:jaka|twoja|panstwa) firma|jakiej firmy|jaka firme|z jakiej firmy|(?:panstwa|twojej|pana|pani) firm[ay])\b/

export const nameAsked =
  /\b(?:(?:your|full|first|last|sur|family|given) ?names?|names?(?=\s*(?:,|\?|and\b|please))|who should (?:i|we) (?:ask for|address)|who(?: is|'s) asking(?! for)|whom? (?:am i|i am|i'm) (?:speaking|talking|chatting)|who do i have the pleasure|(?:am i|i'm) (?:speaking|talking|chatting) (?:with|to)|what (?:can|should|may|do) (?:i|we) call you|how (?:should|may|can|do) (?:i|we) address you|who is this|who(?:'s| is) (?:there|writing)|name and (?:phone |telephone |mobile |contact )?(?:number|e-?mail)|wie darf ich (?:sie|dich) (?:ansprechen|nennen)|(?:dein|ihr|eur)(?:e[nmr]?)? (?:vollstandigen? )?(?:vor|nach)?namen?|vor- und nachnamen?|(?:vor|nach)namen?|wie heiss?(?:t|en)|mit wem (?:spreche|habe|schreibe)|(?:tu|su|vuestro) nombre|nombre completo|(?:tu|su) apellido|como (?:te|se) llamas?|con quien (?:hablo|tengo)|(?:votre|ton|vos) (?:nom|prenom)s?|nom et prenom|comment (?:vous appelez|t'appelles|tu t'appelles)|a qui ai-je|imie|imienia|imieniem|(?:mam|moge) sie (?:do )?(?:pana|pani|ciebie|panstwa) (?:zwracac|nazywac)|(?:zwracac) sie (?:do )?(?:pana|pani|ciebie)|(?:do )?(?:pana|pani|ciebie) zwracac|nazwisko|nazwiska|jak masz na imie|jak (?:sie )?(?:pan |pani )?(?:sie )?nazyw\w+|z kim (?:mam|rozmawiam))\b/

export const locationAsked =
  /\b(?:(?:what|which) (?:city|town|country|area) (?:are you|do you live)|(?:city|town) you (?:live|are)|where are you (?:based|located|from|writing from)|where do you live|your (?:city|town|location|country|city name)|city name|(?:what|which|in what|in which) (?:city|town|country) (?:are|do)|where are you (?:writing|chatting|calling|contacting us) from|wo (?:wohnen sie|wohnst du|sind sie|befinden sie)|(?:ihr|dein) (?:wohnort|ort)|(?:ihre|deine) stadt|(?:aus|in) welche[rmn] (?:ort|stadt|land)|woher (?:kommen sie|kommst du|schreiben sie|schreibst du)|wo (?:leben sie|lebst du)|donde (?:vives?|esta usted|estas|se encuentra|nos escribes?|nos escribe|escribes?|eres|es usted|llamas?)|(?:tu|su|que) ciudad|de que (?:ciudad|pais)|ou (?:habitez|habites|etes|vous trouvez)|votre ville|(?:quelle|de quelle) ville|d'ou (?:nous )?(?:ecrivez|venez|etes|appelez|viens|ecris)|gdzie (?:pan |pani )?mieszka|gdzie mieszkasz|skad (?:pan|pani|jestes)|(?:z )?jakiej miejscowosci|z jakiego miasta|w jakim miescie|w jakiej miejscowosci|skad (?:pan |pani )?(?:pisze|dzwoni|jest))\b/

export const emailAsked =
  /(?<!\b(?:check|see|open|read|pruefen sie|revisa|revise|verifiez|sprawdz) (?:your |the |ihre |tu |su |vos |ton )?)\be-?mails?\b|\be-?mail-?adresse\b|\bcorreo\b|\bcourriel\b|\bmail\b|\bmaila\b|\bmailowy\b|\bmejl\w*/

export const phoneAsked =
  /\b(?:phone|telephone|mobile|cell ?phone|cell number|contact number|number to (?:call|reach)|(?:on|under|at) (?:which|what) number|(?:which|what|best) number (?:can|should|may|do|to|is best)|your number(?! of)|(?:names?|e-?mails?),? (?:and|or|&) (?:your |a |the )?(?:best )?(?:contact )?number(?! of)|(?:unter|auf) welcher nummer|(?:ihre|deine|eure|welche) nummer(?! der)|erreichen wir (?:sie|dich|euch)|(?:en|a) que numero|(?:su|tu) numero(?! de (?:cuenta|pedido|cliente|reserva|tarjeta))|a quel numero|(?:votre|ton) numero(?! de (?:compte|commande|client|carte|dossier|reservation))|(?:pod jakim|na jaki|jaki) numer\w*|numer kontaktowy|(?:pana|pani|twoj|panstwa) numer(?! (?:konta|zamowienia|klienta))|call you|ring you|telefon\w*|handy|handynummer|rufnummer|anrufen|movil|celular|llamarte|llamarle|portable|numero de tel\w*|rappeler|vous appeler|komork\w*|zadzwonic|oddzwonic)\b/

export const contactAsked =
  /\b(?:contact (?:details|info|information)|reach you|(?:where|how) (?:should|can|may|shall) (?:i|we) send|wohin (?:durfen|sollen|kann|konnen|darf|soll)|donde (?:te|le|os|se) (?:lo |la )?(?:envio|enviamos|mando|mandamos)|ou (?:puis-je|dois-je|pouvons-nous|devons-nous) (?:vous )?(?:l')?envoyer|gdzie (?:mam|mozemy|mamy) (?:wyslac|przeslac)|contact you|get back to you|kontaktdaten|(?:sie|dich|euch) (?:am besten )?erreichen|datos de contacto|contactarte|contactarle|contactar contigo|coordonnees|vous (?:joindre|contacter|recontacter)|dane kontaktowe|skontaktowac)\b/
