// What stands beside contact details without being a visitor's name. All on folded text.

/** Trades, streets and greetings at the end: "Atelier Nord", "Mill Lane" and "Beste Grüße" have capital letters as names have. */
export const neverInName: ReadonlySet<string> = new Set(
  `atelier cafe kaffee coffee kahvila caffe kawiarnia cafeteria bistro bar pub inn hotel hostel restaurante ristorante trattoria taverna pizzeria brasserie
bakery backerei konditorei boulangerie patisserie panaderia pasticceria piekarnia cukiernia bureau buro biuro oficina ufficio kanzlei praxis cabinet
clinica clinic klinik klinika gabinet galerie gallery galeria museum museo theatre theater teatro school schule colegio ecole szkola university universidad uniwersytet
interiors interior hospitality design designs decor architects architekten architekci construction builders bau tischlerei schreinerei werkstatt werkzeugbau taller warsztat menuiserie
furniture mobel muebles meubles meble robotics robots media digital events catering travel foods kitchen kitchens garden gardens farm farms estates properties homes lettings
salon spa gym fitness sports club verein asociacion association fundacja stiftung trust council church kirche parish office desk reception department support
street road lane avenue rise close court drive hill square terrace crescent mews way gardens strasse weg platz allee gasse ring calle avenida plaza paseo rue boulevard place chemin ulica aleja osiedle plac
regards wishes gruse grus grusen gruss saludos abrazos cordialement salutations amicalement pozdrowienia cheers kindest warm sincerely yours`.split(
    /\s+/,
  ),
)

/** Addresses of a desk rather than of somebody: "Info" before `info@…` is no name. */
export const roleAddresses: ReadonlySet<string> = new Set(
  `info office sales support contact hello hallo mail email post admin team shop store service services orders order booking bookings reservations reception enquiries accounts billing
kontakt kontakte biuro sklep zamowienia bestellung buero rechnung ventas contacto hola pedidos bonjour commande commandes noreply help hi web webmaster marketing studio atelier hotel cafe`.split(
    /\s+/,
  ),
)

/** Says that a name or an address is somebody else's: "my wife Anna", "her address is". */
export const someoneElse =
  /\b(?:wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|kid|child|cousin|uncle|aunt|nephew|niece|grandma|grandpa|friend|neighbou?r|boss|chief|colleague|coworker|assistant|secretary|accountant|landlord|flatmate|roommate|his|her|hers|their|he|she|wrote|emailed|written to|(?:is|was|to|at) your|your (?:e-?mail|address|number|agent)|(?:meine|deine|seine) frau|(?:mein|dein|ihr|meinem|meinen) mann|kollegen?|kollegin|chef|chefin|mutter|vater|bruder|schwester|sohn|tochter|freund|freundin|nachbar|nachbarin|assistentin|geschrieben|sein|seine|seiner|mi mujer|marido|esposa|esposo|madre|padre|hermana|hermano|hija|hijo|jefe|jefa|colega|companer[ao]|amig[ao]|novia|novio|vecin[ao]|escribi|su (?:correo|email|telefono|numero)|ecrit a|ma femme|mari|epouse|epoux|mere|pere|frere|soeur|sour|fils|fille|patronn?e?|collegue|amie?|copain|copine|voisine?|(?:son|sa) (?:adresse|e-?mail|mail|numero)|zona|zony|zonie|maz|meza|mezem|matka|mama|mamy|ojciec|tata|taty|brat|bratem|siostra|siostry|syn|syna|corka|corki|kolega|kolegi|kolezanka|szef|szefa|szefowa|przyjaciel|znajom[ya]|sasiad|pisal[ae]m|jego|jej)\b/

/** Right before a name, without a comma, these make it somebody spoken to or of: "thanks Jon", "send it to Anna". */
export const speaksToOrOf =
  /(?:^|[^a-z'])(?:thanks|thank you|thx|ta|cheers|dear|to|for|with|ask|asked|contact|cc|attn|by|from|of|via|than|saw|met|know|called|liebe|lieber|danke|dank|an|fur|mit|bei|von|gracias|querid[ao]|estimad[ao]|para|con|merci|chere?|pour|avec|chez|dzieki|dziekuje|drog[ia]|szanown[ya]|dla|od|do|przez) $/

export const greets =
  /(?:^|[^a-z'])(?:hi|hii|hello|hey|hallo|hola|bonjour|salut|moin|servus|czesc|witam|morning|morgen|evening|afternoon|tag|dias|tardes|dobry) $/

/** Behind a name: where its bearer is from. */
export const fromWords = /^ (?:from|in|at|of|vom|von|aus|bei|de|du|des|chez|desde|z|ze|w)\b/

/** German makes one word of what a thing is and what it is for: "Esstisch", "Bestellanfrage". */
export const thingEnding =
  /(?:tisch|tische|stuhl|stuhle|regal|schrank|bank|bett|lampe|mobel|holz|platte|kurs|termin|preis|preise|kosten|lieferung|anfrage|rechnung|bestellung|nummer|table|chair|bench|shelf)$/
