// Whose a detail is, on folded text: English, German, Spanish, French, Polish.

const people = [
  // English
  "(?:my|our) (?:\\w+ )?(?:wife|husband|partner|spouse|fiancee?|girlfriend|boyfriend|assistant|secretary|pa|boss|manager|colleague|coworker|co-worker|mum|mom|mother|dad|father|parents?|son|daughter|kid|brother|sister|friend|neighbou?r|roommate|flatmate|uncle|aunt|cousin|grandma|grandpa|grandmother|grandfather|niece|nephew|accountant|lawyer|agent|carer|nurse|landlord|tenant|client|customer|business partner|associate|in-laws?|mother-in-law|father-in-law)(?:'s|s'|s)?",
  '(?:his|her|their)(?= (?:\\w+ )?(?:number|phone|mobile|cell|email|e-mail|mail|address))',
  "(?!(?:it|that|what|here|there|he|she|who|where|how|let|today|the)')[a-z]{2,20}'s(?= (?:\\w+ )?(?:number|phone|mobile|cell|email|e-mail|mail))",
  // German
  '(?:meine[rsmn]?|unsere[rsmn]?|mein|unser) (?:\\w+ )?(?:frau|mann(?:es|s)?|ehefrau|ehemann(?:s|es)?|chefs?|chefin|kolleg\\w+|assistent\\w*|mutter|vaters?|mama|papas?|sohn(?:es|s)?|tochter|bruders?|schwester|freund(?:es|s|in)?|freundin|partner(?:s|in)?|lebensgefahrt\\w+|sekretar\\w*|nachbar\\w*|onkels?|tante|oma|opas?|mitarbeiter\\w*|steuerberater\\w*|anwalts?)',
  '(?:call|reach|ring|text|phone|contact|email|mail)(?: to)? (?:him|her|them)(?= (?:at|on|under|via)\\b)',
  '(?:son|sa)(?= (?:numero|portable|telephone|tel|mail|e-mail|email|adresse))',
  '(?:jego|jej)(?= (?:numer|telefon|komorka|mail|mejl|adres|e-mail))',
  '(?:sein|seine|deren)(?= (?:\\w+ )?(?:nummer|handy|telefon|handynummer|telefonnummer|mail|e-mail|mailadresse|adresse))',
  // Spanish
  '(?:mi|nuestr[oa]) (?:mujer|esposa|marido|esposo|jef[ea]|companer[oa]|asistente|secretari[oa]|madre|padre|mama|papa|hij[oa]|herman[oa]|amig[oa]|novi[oa]|pareja|soci[oa]|vecin[oa]|ti[oa]|prim[oa]|abuel[oa]|colega|abogad[oa])',
  // French
  '(?:ma|mon|notre) (?:femme|mari|epouse|epoux|conjointe?|compagne|compagnon|copine|copain|chef|cheffe|patronn?e?|collegue|assistante?|secretaire|mere|pere|maman|papa|fils|fille|frere|soeur|amie?|voisine?|oncle|tante|cousine?|associee?|comptable)',
  // Polish
  '(?:(?:mojej|mojego|moja|moj|mojemu|naszej|naszego) )?(?:zony|zonie|zona|meza|mezowi|maz|szefa|szefowej|szefowa|szef|kolegi|kolezanki|kolega|kolezanka|asystentki|asystenta|asystentka|asystent|mamy|matki|mama|taty|ojca|tata|syna|corki|syn|corka|brata|siostry|brat|siostra|partnera|partnerki|przyjaciela|przyjaciolki|sekretarki|sekretarka|wspolnika|sasiada|sasiadki|babci|dziadka)',
]

export const owners = new RegExp(`(?<![a-z'])(?:${people.join('|')})(?![a-z'])`, 'g')

/** Between an owner and a detail of theirs: nothing but words like these. */
export const leadsToDetail =
  /^(?:'s|s')?(?:[\s:,=-]|\b(?:number|no|phone|telephone|tel|mobile|cell|cellphone|email|e-mail|mail|address|adress|id|is|are|at|on|under|via|can|be|reached|reachable|has|have|the|directly|instead|please|by|work|home|office|new|whatsapp|text|call|her|him|them|his|their|ist|lautet|unter|auf|an|nummer|handynummer|handy|telefonnummer|telefon|mailadresse|adresse|erreichbar|anrufen|per|die|hat|es|el|la|al|en|numero|telefono|movil|correo|tiene|est|le|au|sur|a|portable|mel|adresse|joignable|to|jest|pod|na|numer|telefonu|komorka|mejl|ma|adres|mailowy|nr)\b)*$/

/** Words before an owner by which what follows is a detail of theirs: "the number of …", "you can reach …". */
export const detailOf =
  /\b(?:number|phone|mobile|cell|email|e-mail|mail|address|call|reach|contact|ring|text|ask|write|send|nummer|schreiben|schreib|schicken|schickt|senden|escriba|escribale|escribe|mande|ecrivez|ecris|envoyez|pisac|napisac|napisz|wyslac|handynummer|telefonnummer|telefon|handy|mailadresse|adresse|mail|erreichen|anrufen|kontaktieren|fragen|numero|telefono|movil|correo|llamar|llame|llama|contactar|contacte|portable|tel|appeler|appelez|joindre|contacter|contactez|numer|telefonu|telefon|komorka|mejl|adres|dzwonic|zadzwonic|zadzwon|kontakt)\b[^.!?\n]{0,24}$/

/** The visitor's own, said after somebody else was named: "my wife is out, my number is …". */
export const ownAgain =
  /\b(?:mine|(?:my|our) (?:own )?(?:\w+ )?(?:number|no|phone|telephone|tel|mobile|cell|email|e-mail|mail|address)|(?:call|reach|contact|text|ring|email|mail) me|(?:meine|unsere) (?:\w+ )?(?:nummer|handynummer|telefonnummer|mail|e-mail|mailadresse|adresse)|mein (?:handy|telefon)|mich|mi (?:numero|telefono|movil|correo|email|mail)|llameme|llamame|mon (?:numero|portable|telephone|adresse|mail|e-mail|email)|m'appeler|me joindre|moj (?:numer|telefon|mail|mejl|adres|e-mail)|do mnie)\b/g

/** The shop's own details, spoken of by a visitor, right before them. */
export const yoursBefore =
  /(?:\bare you (?:guys |all |still |really )?(?:at|on|under)|\b(?:sind sie|seid ihr|bist du)(?: noch| auch)? (?:unter|auf)|\b(?:esta|estan) (?:ustedes )?en|\b(?:number|phone|line|email|e-mail|mail|address) (?:of|for|from|at) your (?:\w+ ){0,2}|\b(?:nummer|mailadresse|e-mail|adresse) (?:von |fur )?(?:ihre[sm]|eure[sm]|ihrer|eurer) (?:\w+ ){0,2}|\bgave (?:me|us) (?:this|that|the|your)(?: phone| mobile)? (?:number|email|address)|\b(?:your|yr|ihre|eure|deine|euer|su|tu|vuestro|votre|vos|ton|wasz|wasza|twoj|panstwa) (?:\w+ ){0,2}?(?:number|phone|telephone|line|hotline|helpline|email|e-mail|mail|address|nummer|telefonnummer|hotline|mailadresse|adresse|numero|telefono|correo|telephone|numer|telefon|infolinia|mail|mejl|adres)|\b(?:i|we)(?:'ve| have| had)?(?: just| already| also)? (?:called|rang|phoned|dialled|dialed|tried|emailed|mailed|wrote|contacted|texted)(?: you)?(?: to| at| on| under)?|\b(?:call|reach|ring|contact|email|text|phone) you(?: guys| all)?(?: at| on| under)?|\b(?:euch|sie|dich) (?:unter|auf|an) (?:der )?|\b(?:llame|he llamado|hemos llamado|escribi|he escrito)(?: ya)? (?:al|a)|\bj'ai (?:deja )?(?:appele|ecrit|telephone|contacte)(?: au| a| le)?|\bvous (?:appeler|joindre|contacter|ecrire) (?:au|a|sur le)|\b(?:dzwonilem|dzwonilam|pisalem|pisalam|napisalem|napisalam)(?: juz)? (?:na|pod|do))(?:[\s:,-]|\b(?:is|still|really|the|number|was|ist|noch|wirklich|die|nummer|es|el|numero|todavia|est|le|bien|toujours|to|jest|nadal|numer|it|at|on)\b)*$/

/** The same, said behind them: "is support@shop.example yours?" */
export const yoursBehind =
  /^[\s,]{0,2}(?:still )?(?:yours|of yours|your (?:\w+ )?(?:number|phone|line|email|e-mail|mail|address)|(?:ist das )?(?:ihre|eure|deine) (?:nummer|mail|e-mail|adresse)|(?:angerufen|geschrieben|kontaktiert)|(?:es )?(?:vuestro|el vuestro|su numero|su correo)|(?:c'est )?(?:le votre|la votre|votre (?:numero|mail|adresse))|(?:to )?(?:wasz (?:numer|mail|adres)))\b/

/** No longer in use, or only named to be denied. */
export const formerBefore =
  /\b(?:(?:my|our|the) (?:old|previous|former|wrong)|no longer|not|isn't|instead of|(?:meine|die) (?:alte|falsche|fruhere)|nicht|statt|mi (?:antiguo|anterior|viejo)|en vez de|mon ancien(?:ne)?|au lieu de|pas|moj stary|nie|zamiast)(?: (?:number|phone|email|e-mail|mail|address|nummer|adresse|numero|telefono|correo|numer|adres|is|was|ist|war|es|era|est|etait|to|byl|the|at|on|unter))*[\s:]*$/
