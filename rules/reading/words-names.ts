// Phrases before and behind a name, on folded text. Each group must end right where the name begins.

/** Said of oneself and followed by a name, whatever its letters. */
export const surePhrases: readonly string[] = [
  "my (?:full |first |last |sur |family )?names?[?,.]? ?(?:is|are|it's|its|was|:|=|-)",
  "my (?:full |first |last )?name'?s",
  'myname (?:is|:)',
  'i name is',
  '(?:under|in) (?:the|my) name(?: of)?(?: is)?',
  'ich hei(?:ss|s)e',
  'mein (?:vor|nach|voller |vollstandiger )?name (?:ist|lautet|ware|:)',
  'meine? name ist',
  '(?:auf|unter) (?:den|dem) namen',
  'me llamo',
  '(?:yo )?me llaman',
  'mi nombre(?: completo)? (?:es|:)',
  'mi apellido es',
  'a nombre de',
  "je m'appelle",
  'je me (?:nomme|prenomme)',
  "mon (?:nom|prenom)(?: complet)? (?:est|c'est|:)",
  "moi,? c'est",
  'au nom de',
  'nazywam sie',
  'mam na imie',
  'na imie mi',
  'mowia (?:na|do) mnie',
  'moje (?:imie|nazwisko|imie i nazwisko|pelne imie)(?: to| jest|:)?',
  'z tej strony',
  '(?:mowi|pisze) (?=[a-z]+ [a-z]+$)',
]

/** Said beside the name: what somebody likes to be called. */
export const nickPhrases: readonly string[] = [
  '(?:you )?(?:can |may )?(?:just |please )?call me',
  '(?:people|friends|everybody|everyone) calls? me',
  'i go by',
  '(?:man nennt mich|nennen sie mich|nenn mich)',
  '(?:puedes llamarme|llamame|me dicen)',
  "(?:on m'appelle|appelez[ -]moi|appelle[ -]moi)",
  '(?:mow mi|prosze mowic mi|nazywaja mnie)',
]

/** The same, but only where nothing before says whose name it is ("the host's name is …"). */
export const labels: readonly string[] = [
  "(?:the |first |last |full )?names?(?:'?s| is| ?:| -|-)",
  'imie(?: i nazwisko)?(?: to| ?:)?',
  'nazwisko(?: to| ?:)?',
  '(?:vor|nach)?name ?:',
  '(?:nom|prenom|nombre|apellidos?) ?:',
]

/** Followed by a name or by anything else: the words behind must look like a name. */
export const openPhrases: readonly string[] = [
  'my (?:full |first |last )?names?',
  'myname',
  '(?:full ?|first ?|last ?|sur|family |given )?names?',
  'myself(?: is)?',
  "(?:it'?s|it is|this is) me",
  'iam',
  'im',
  'i am',
  "i ?'m",
  'this is',
  'ich bin(?: (?:der|die|herr|frau))?',
  'hier (?:ist|spricht|schreibt)(?: (?:der|die|herr|frau))?',
  'soy(?: (?:el|la|yo))?',
  'je suis',
  "c'est",
  'ici',
  'jestem',
  'tu',
  'tutaj',
  'z tej strony',
  'moi,? c.est',
  '(?:aqui|le saluda|te saluda|habla|les escribe|le escribe)',
  '(?:am apparat ist|es schreibt ihnen|hier schreibt ihnen)',
  'am',
]

/** Only as the answer to "your name?". */
export const answerPhrases: readonly string[] = [
  "(?:it's|its|it is|that's|that is|that would be|would be|is)",
  '(?:das ist|ist)',
  '(?:es|seria)',
  "(?:c'est)",
  '(?:to)',
]

/** What stands before the name in an answer. */
export const answerFillers: ReadonlySet<string> = new Set(
  `yes yeah yep ya yup sure ok okay oh ah ahh hi hello hey hii hai certainly absolutely well ugh um uh hmm so thanks thank you please here it's its it is the name
my no sorry actually of course definitely alright right sir madam mam mr mrs ms miss dr yo fine great good morning evening afternoon
ja klar gern gerne natuerlich naturlich also hallo guten tag morgen abend moin servus gruezi herr frau das ist
si claro hola por supuesto vale buenas buenos dias tardes noches senor senora es
oui bien sur bonjour bonsoir salut d'accord alors monsieur madame c'est
tak jasne oczywiscie dobrze dzien dobry czesc witam pan pani to imie nazwisko prosze`.split(/\s+/),
)

/** Surnames that are English words as well: behind a known given name they belong to it. */
export const surnamesThatAreWords: ReadonlySet<string> = new Set(
  `baker banks barber bell bennett best bird bishop black bond bowman brooks brown burns bush butcher butler carpenter carter chandler chase church clay cook cooper cross
curry day dean diamond dove drake driver duke english farmer fields finch fisher ford forest foster fox french frost gay glass gold good grant gray green grey hall hardy hart
hill holiday holland house hunt hunter ireland jewel judge justice keys king knight lake lamb lane law little lock long lord love major marsh marshall mason may means miles
miller mills monk moon moore noble north page paris park parks parrot peach pepper pike pitt pope porter post potter powell power powers price prince purple rice rich rivers rose
royal salt savage scales sharp shepherd short silver singer small snow south spring stark steel stone storm stout street strong sweet swift temple thorn tower towers turner
vale walker wall walls ward warren waters weaver webb weeks wells west wheeler white wild winter winters wise wolf wood woods words young york`.split(
    /\s+/,
  ),
)

/** Words for details that people put right behind their name. */
export const detailWords: ReadonlySet<string> = new Set(
  `ssn iban bic four digit digits conformation confirm confrim ph pass passward passcode pasword passwrd pswd pwd pw passwd mobile cell tel telephone address addresss adress zipcode pincode
email mail mailid dob acct acc acount booking reference ref otp fullname firstname lastname surname vorname nachname familienname prenom apellido apellidos imie nazwisko id ids handy handynummer nummer telefon telefono movil correo numer komorka adres portable arroba arobase klammeraffe malpa kropka punkt punto point dot gmail`.split(
    /\s+/,
  ),
)

/** Small words inside a name. */
export const particles: ReadonlySet<string> = new Set(
  "van von de der den del della di da dos das du la le el al bin ibn ben zu zum ter o' mac st y".split(' '),
)

export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr prof herr frau senor senora sr sra monsieur madame mme pan pani sir captain officer'.split(
    ' ',
  ),
)

/** Behind "Anna": "Anna here", "Anna is my name"; "Anna jestem" only where nothing follows, for it also says what somebody is. */
export const behindName =
  / (?:here|speaking|is my (?:full |first |last )?name|is the name(?! of)|ist mein name|est mon nom|es mi nombre|hier|am apparat|al habla|a l'appareil|z tej strony|jestem(?=[.,!\n]|$))\b/g
