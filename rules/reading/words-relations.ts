// Who somebody is to the visitor, on folded text: English, German, Spanish, French, Polish.

const english =
  'wife|husband|spouse|partner|girlfriend|boyfriend|fiancee?|mother|father|mum|mom|dad|parents?|brother|sister|son|daughter|kid|child|baby|cousin|uncle|aunt|nephew|niece|grandma|grandpa|grandmother|grandfather|grandson|granddaughter|friend|best friend|buddy|neighbou?r|boss|chief|manager|colleague|coworker|assistant|secretary|accountant|lawyer|landlord|flatmate|roommate|client|dog|cat|doctor|driver|host|guest|patient|passenger|teacher'
const german =
  'frau|mann|ehefrau|ehemann|freundin|freund|partnerin|partner|mutter|vater|mama|papa|bruder|schwester|sohn|sohnes|tochter|kind|oma|opa|tante|onkel|cousin|cousine|neffe|neffen|nichte|chefin|chef|kollegin|kollege|kollegen|nachbarin|nachbar|nachbarn|assistentin|assistent|hund|katze|arzt|arztin|steuerberater|vermieter|mitbewohner'
const spanish =
  'mujer|esposa|esposo|marido|novia|novio|pareja|madre|padre|mama|papa|hermana|hermano|hija|hijo|abuela|abuelo|tia|tio|prima|primo|sobrina|sobrino|amiga|amigo|jefa|jefe|colega|companera|companero|vecina|vecino|asistente|secretaria|perro|gato|medico|doctora|doctor|socio|socia'
const french =
  'femme|mari|epouse|epoux|compagne|compagnon|copine|copain|conjointe?|mere|pere|maman|papa|frere|soeur|sour|fils|fille|enfant|tante|oncle|cousine?|neveu|niece|amie?|patronn?e?|chef|cheffe|collegue|voisine?|assistante?|secretaire|chien|chat|medecin|associee?'
const polish =
  'zona|zony|zone|zonie|maz|meza|mezem|mezowi|partner|partnerka|partnera|dziewczyna|chlopak|chlopaka|narzeczona|narzeczony|matka|matki|ojciec|ojca|mama|mamy|tata|taty|brat|brata|siostra|siostry|syn|syna|synowi|corka|corki|corke|babcia|dziadek|ciocia|wujek|kuzyn|kuzynka|kolega|kolegi|kolege|kolezanka|kolezanki|szef|szefa|szefowa|przyjaciel|przyjaciela|przyjaciolka|przyjaciolki|znajomy|znajoma|sasiad|sasiadka|asystentka|pies|kot|lekarz|wspolnik'

/** Ends right before the name of somebody else; the first group is what says whose it is. */
export const othersPhrases = new RegExp(
  `(?<![a-z0-9'])(?:${[
    `((?:my|our|his|her|their|the|a) (?:${english})(?:'?s)?)(?:,? (?:is called|is named|named|called)|(?:'?s)? (?:full |first )?name(?:'?s| is)?(?: called)?|,? whose name is|,)?`,
    "((?:his|her|their))(?:full |first )? name(?:'?s| is)",
    `((?:mein|meine|meinen|meinem|meiner|meines|unser|unsere|unseren|unserem|unserer|sein|seine|seinen|seinem|seiner|ihr|ihre|ihren|ihrem|ihrer) (?:${german}))(?: (?:heiss?t|namens|mit namen)|,)?`,
    '((?:sein|seine)) (?:vor|nach)?name ist',
    `((?:mi|nuestra|nuestro|su) (?:${spanish}))(?: (?:se llama|llamad[ao])|,)?`,
    '(su) nombre es',
    `((?:mon|ma|notre|son|sa) (?:${french}))(?: (?:s'appelle|se nomme|nommee?|qui s'appelle)|,)?`,
    '((?:son|sa)) (?:nom|prenom) est',
    `((?:moja|moj|mojej|mojego|mojemu|moim|nasza|nasz|naszej|naszego|jego|jej) (?:${polish}))(?: (?:nazywa sie|ma na imie|o imieniu|to)|,)?`,
    '((?:jego|jej)) (?:imie|nazwisko)(?: to)?',
  ].join('|')}) `,
  'g',
)
