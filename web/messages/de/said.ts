import { whole } from './counting.ts'

/** The server's sentences without their full stop, as far as the dashboard shows them. */
const sentences: Record<string, string> = {
  // Fields
  'This is needed': 'Diese Angabe fehlt',
  'This must not be empty': 'Diese Angabe fehlt',
  'This cannot be read': 'Das ist so nicht lesbar',
  'A text is needed here': 'Hier fehlt ein Text',
  'A number is needed here': 'Hier fehlt eine Zahl',
  'A whole number is needed here': 'Hier fehlt eine ganze Zahl',
  'A whole number': 'Eine ganze Zahl',
  'A date is needed here': 'Hier fehlt ein Datum',
  'A name, an email address or a phone number is needed':
    'Ein Name, eine E-Mail-Adresse oder eine Telefonnummer fehlt',
  'A colour like #234c3b': 'Eine Farbe wie #234c3b',
  'A time zone like Europe/Berlin': 'Eine Zeitzone wie Europe/Berlin',
  'Not a time zone; it looks like Europe/Berlin': 'Keine Zeitzone; eine sieht aus wie Europe/Berlin',
  'An email address like jo@example.com': 'Eine E-Mail-Adresse wie jo@example.com',
  'An address like https://shop.example': 'Eine Adresse wie https://laden.example',
  'An address like https://shop.example/privacy': 'Eine Adresse wie https://laden.example/datenschutz',
  'Scheme and host alone, like https://shop.example or https://*.shop.example':
    'Nur Protokoll und Server, wie https://laden.example oder https://*.laden.example',
  'There is no such port': 'Diesen Port gibt es nicht',
  'Two capital letters, like DE': 'Zwei große Buchstaben wie DE',
  'Three capital letters, like EUR': 'Drei große Buchstaben wie EUR',
  'At least 0.01, or none': 'Mindestens 0,01 oder nichts',
  'Not below nothing': 'Nicht unter null',
  'Each once': 'Jedes nur einmal',
  'Each column once': 'Jede Spalte nur einmal',
  'Choose at least one': 'Wählen Sie mindestens eines',
  'Hot begins above Warm': 'Heiß beginnt über Warm',
  'It ends before it begins': 'Das Ende liegt vor dem Anfang',
  'It ends when it begins': 'Ende und Anfang sind gleich',
  'Two of these overlap': 'Zwei davon überschneiden sich',
  'The file is empty': 'Die Datei ist leer',
  'Only a lost lead has a reason': 'Nur ein verlorener Lead hat einen Grund',
  'Only a lost lead has a reason for it': 'Nur ein verlorener Lead hat einen Grund',
  'Not a phone number; write it with its country code, like +44 113 496 0123':
    'Keine Telefonnummer; schreiben Sie sie mit Ländervorwahl, wie +49 30 1234567',
  'This time has passed already': 'Diese Zeit ist schon vorbei',
  'At most two years from now': 'Höchstens zwei Jahre von heute an',
  'At most a year from now': 'Höchstens ein Jahr von heute an',
  'A time within the next 90 days': 'Eine Zeit in den nächsten 90 Tagen',
  'A tag cannot be merged into itself': 'Ein Schlagwort lässt sich nicht mit sich selbst zusammenführen',
  'There is a saved reply of this name already': 'Ein Textbaustein heißt schon so',
  'This person is in the team already': 'Diese Person ist schon im Team',
  'This address belongs to another account': 'Diese Adresse gehört zu einem anderen Konto',
  'Not a member of this workspace': 'Kein Mitglied dieses Arbeitsbereichs',
  'Not another member of this workspace': 'Kein anderes Mitglied dieses Arbeitsbereichs',
  'There is nobody like that in the team': 'So jemand ist nicht im Team',
  'This key is in the list already': 'Dieser Schlüssel ist schon in der Liste',
  'This is a private key. Keep it on your server and paste the public one':
    'Das ist ein privater Schlüssel. Lassen Sie ihn auf Ihrem Server, und fügen Sie den öffentlichen ein',
  'Paste the whole PEM, with the lines BEGIN PUBLIC KEY and END PUBLIC KEY':
    'Fügen Sie das ganze PEM ein, mit den Zeilen BEGIN PUBLIC KEY und END PUBLIC KEY',
  'What stands between the two lines is no key': 'Zwischen den beiden Zeilen steht kein Schlüssel',
  'This address is in the list already': 'Diese Adresse ist schon in der Liste',
  'That is no address of a page that can be read':
    'Das ist keine Adresse einer Seite, die gelesen werden kann',
  'This address leads into a private network. Only public pages can be read':
    'Diese Adresse führt in ein privates Netz. Nur öffentliche Seiten können gelesen werden',
  'Only Markdown or text files (.md, .txt)': 'Nur Markdown- oder Textdateien (.md, .txt)',

  // Accounts and team
  'That is not the password so far': 'Das ist nicht das bisherige Passwort',
  'Give the password so far, or sign in anew by a link: `npm run cli -- login-link`':
    'Geben Sie das bisherige Passwort ein, oder melden Sie sich mit einem Link neu an: `npm run cli -- login-link`',
  'This account has a password already': 'Dieses Konto hat schon ein Passwort',
  'Only the owner sets the workspace up': 'Nur der Inhaber richtet den Arbeitsbereich ein',
  'This link has expired or was used before. Ask for a new one':
    'Dieser Link ist abgelaufen oder wurde schon benutzt. Fordern Sie einen neuen an',
  'All seats of the plan are taken by others, so you can only look. An owner can book another seat':
    'Alle Plätze des Tarifs sind von anderen belegt, deshalb können Sie nur ansehen. Ein Inhaber kann einen Platz dazubuchen',
  'Your role does not allow sharing a view. Save it for yourself':
    'Ihre Rolle darf keine Ansicht teilen. Speichern Sie sie für sich',
  'This view is somebody else’s. Save it as one of your own':
    'Diese Ansicht gehört jemand anderem. Speichern Sie sie als eigene',
  'Only its author can change a note': 'Nur wer eine Notiz geschrieben hat, kann sie ändern',
  'Emails and phone numbers are hidden from you, so leads cannot be filtered by them':
    'E-Mails und Telefonnummern sind für Sie verdeckt, deshalb können Sie nicht danach filtern',

  // Leads
  'Somebody changed this lead in the meantime. Look at it again first':
    'Jemand hat diesen Lead inzwischen geändert. Sehen Sie ihn sich zuerst noch einmal an',
  'This value has been rejected. Restore it first':
    'Dieser Wert wurde verworfen. Stellen Sie ihn zuerst wieder her',
  'This visitor is blocked. Unblock them first': 'Dieser Besucher ist gesperrt. Heben Sie das zuerst auf',
  'Only one of the two leads can stay': 'Nur einer der beiden Leads kann bleiben',
  'That lead is not merged into this one': 'Jener Lead ist nicht mit diesem zusammengeführt',
  'Somebody has said already that the two are one person':
    'Jemand hat schon gesagt, dass die beiden eine Person sind',
  'Somebody has said that they are two people. Take that back first':
    'Jemand hat gesagt, dass es zwei Personen sind. Nehmen Sie das zuerst zurück',
  'Five of your changes are still under way. Wait for one of them, or stop it':
    'Fünf Ihrer Änderungen laufen noch. Warten Sie auf eine davon, oder halten Sie sie an',
  'An Undo is not taken back. Make the change again instead':
    'Rückgängig lässt sich nicht zurücknehmen. Machen Sie die Änderung noch einmal',
  'Whoever asked for this is not of this workspace any more':
    'Wer das wollte, gehört nicht mehr zu diesem Arbeitsbereich',
  'This review is over': 'Diese Durchsicht ist zu Ende',
  'You have begun another review since': 'Sie haben seither eine andere Durchsicht begonnen',
  'You have decided about this lead already': 'Über diesen Lead haben Sie schon entschieden',
  'Somebody has let this promise go': 'Jemand hat diese Zusage fallen gelassen',
  'This promise was kept already': 'Diese Zusage ist schon gehalten',
  'Nothing is otherwise than in the version in use': 'Nichts ist anders als in der geltenden Version',

  // The assistant, what it knows, and the snippet
  'This installation names no model. Choose another provider':
    'Diese Installation nennt kein Modell. Wählen Sie einen anderen Anbieter',
  'Name the model': 'Nennen Sie das Modell',
  'The name of a model has letters, digits and . : / @ + - _ only':
    'Der Name eines Modells hat nur Buchstaben, Ziffern und . : / @ + - _',
  'Ollama has no address of its own: write where yours is reached, ending in /v1':
    'Ollama hat keine eigene Adresse: Schreiben Sie, wo Ihres erreichbar ist, mit /v1 am Ende',
  'The key is missing': 'Der Schlüssel fehlt',
  'The installation’s own address needs a key of yours. Or choose the installation’s model':
    'Die Adresse der Installation braucht einen eigenen Schlüssel von Ihnen. Oder wählen Sie das Modell der Installation',
  'An address like https://ai.example.com/v1, without a key in it':
    'Eine Adresse wie https://ai.example.com/v1, ohne Schlüssel darin',
  'The address has to begin with https://, or key and talks could be read on their way':
    'Die Adresse muss mit https:// beginnen, sonst wären Schlüssel und Gespräche unterwegs lesbar',
  'That is no address of a public page': 'Das ist keine Adresse einer öffentlichen Seite',
  'That address leads into a private network, which is not asked. Only public pages can be checked':
    'Diese Adresse führt in ein privates Netz, das nicht gefragt wird. Nur öffentliche Seiten können geprüft werden',
  'That page took too long to answer': 'Die Seite hat zu lange nicht geantwortet',
  'The page took too long to answer': 'Die Seite hat zu lange nicht geantwortet',
  'Nothing answers there. Is the address right, and the certificate valid?':
    'Dort antwortet nichts. Stimmt die Adresse, und ist das Zertifikat gültig?',
  'The page sends its visitors from address to address':
    'Die Seite schickt ihre Besucher von Adresse zu Adresse',
  'There is no text page at that address': 'Unter dieser Adresse steht keine Textseite',
  'The page asks programs not to keep it (noindex)':
    'Die Seite bittet Programme, sie nicht aufzubewahren (noindex)',
  'The page could not be read in time': 'Die Seite konnte nicht rechtzeitig gelesen werden',
  'The file could not be read in time': 'Die Datei konnte nicht rechtzeitig gelesen werden',
  'There is no text in this file': 'In dieser Datei steht kein Text',
  'One page could not be read': 'Eine Seite konnte nicht gelesen werden',
  'Reading was broken off three times. Something in it is too much for the reader':
    'Das Lesen brach dreimal ab. Etwas darin ist zu viel',
}

/** Those with a figure or a name in them. */
const patterns: readonly (readonly [like: RegExp, german: string])[] = [
  [/^(?:At|Name leads by at) most ([\d,]+) characters(?: in all)?$/, 'Höchstens $1 Zeichen'],
  [/^At least (\d+) characters$/, 'Mindestens $1 Zeichen'],
  [/^Choose a password of at least (\d+) characters$/, 'Wählen Sie ein Passwort mit mindestens $1 Zeichen'],
  [/^At most ([\d,]+) entries$/, 'Höchstens $1 Einträge'],
  [/^At most ([\d,]+) words$/, 'Höchstens $1 Wörter'],
  [/^At most ([\d,]+) holidays$/, 'Höchstens $1 freie Tage'],
  [/^At most ([\d,]+) spans a day$/, 'Höchstens $1 Zeiten je Tag'],
  [/^At most ([\d,]+)$/, 'Höchstens $1'],
  [/^At least ([\d,]+)$/, 'Mindestens $1'],
  [/^From (\d+) to (\d+)$/, 'Von $1 bis $2'],
  [/^A time of day like (.+)$/, 'Eine Uhrzeit wie $1'],
  [/^(.+) may only look$/, '$1 kann nur ansehen'],
  [
    /^(.+) sees only leads of their own: assign them the lead first$/,
    '$1 sieht nur eigene Leads: Weisen Sie zuerst den Lead zu',
  ],
  [/^There are (\d+) keys already.*$/, 'Es gibt schon $1 Schlüssel. Widerrufen Sie zuerst einen'],
  [/^There are (\d+) saved replies already.*$/, 'Es gibt schon $1 Textbausteine. Löschen Sie zuerst einen'],
  [/^There are (\d+) views already.*$/, 'Es gibt schon $1 Ansichten. Löschen Sie zuerst eine'],
  [/^There are (\d+) versions, .*$/, 'Es gibt $1 Versionen, mehr sind nicht möglich'],
  [
    /^There is a tag “(.+)” already\. .*$/,
    'Ein Schlagwort „$1“ gibt es schon. Führen Sie stattdessen die beiden zusammen',
  ],
  [
    /^Somebody saved version (\d+) in the meantime\. .*$/,
    'Jemand hat inzwischen Version $1 gespeichert. Sehen Sie sie sich zuerst an',
  ],
  [/^A workspace has at most ([\d,]+) sites$/, 'Ein Arbeitsbereich hat höchstens $1 Websites'],
  [
    /^A workspace has at most ([\d,]+) files and sites$/,
    'Ein Arbeitsbereich hat höchstens $1 Dateien und Websites',
  ],
  [
    /^A workspace has at most ([\d,]+) questions and answers$/,
    'Ein Arbeitsbereich hat höchstens $1 Fragen und Antworten',
  ],
  [
    /^More than ([\d,]+) match\. .*$/,
    'Mehr als $1 passen. Grenzen Sie die Filter ein, und gehen Sie in Teilen vor',
  ],
  [/^You own (\d+) workspaces, .*$/, 'Sie besitzen $1 Arbeitsbereiche, mehr sind nicht möglich'],
  [
    /^This invitation is for (\S+), and you are signed in as (\S+)\. .*$/,
    'Diese Einladung ist für $1, und Sie sind als $2 angemeldet. Melden Sie sich mit der eingeladenen Adresse an',
  ],
  [/^Split off (.+) first: .*$/, 'Trennen Sie zuerst $1 ab, das später dazukam'],
  [
    /^Too many tries to sign in\. Try again in (\d+) (s|minutes)$/,
    'Zu viele Versuche, sich anzumelden. Versuchen Sie es in $1 $2 noch einmal',
  ],
  [
    /^A new password was asked for too often\. Try again in (\d+) (s|minutes)$/,
    'Ein neues Passwort wurde zu oft angefordert. Versuchen Sie es in $1 $2 noch einmal',
  ],
  [
    /^Too much at once\. Try again in (\d+) (s|minutes)$/,
    'Das war zu viel auf einmal. Versuchen Sie es in $1 $2 noch einmal',
  ],
  [
    /^This key is for (.+); make one for Ed25519$/,
    'Dieser Schlüssel ist für $1; erzeugen Sie einen für Ed25519',
  ],
  [/^(\d+) pages could not be read$/, '$1 Seiten konnten nicht gelesen werden'],
  [
    /^There are more pages than the (\d+) that are read$/,
    'Es gibt mehr Seiten als die $1, die gelesen werden',
  ],
  [
    /^Not all of it could be taken in: a workspace has room for ([\d,]+) pieces of text$/,
    'Nicht alles fand Platz: Ein Arbeitsbereich fasst $1 Textstücke',
  ],
  [/^There is no such page \((\d+)\)$/, 'Diese Seite gibt es nicht ($1)'],
  [/^Th(?:e|at) page answered with an error \((\d+)\)$/, 'Die Seite antwortete mit einem Fehler ($1)'],
  [
    /^The site’s robots\.txt keeps (.+) from this page$/,
    'Die robots.txt der Website hält $1 von dieser Seite fern',
  ],
  [
    /^This page sends its visitors on to (.+)\. Add that address$/,
    'Diese Seite schickt ihre Besucher weiter zu $1. Fügen Sie jene Adresse hinzu',
  ],
  [
    /^That page sends its visitors on to (.+)\. Check that one$/,
    'Diese Seite schickt ihre Besucher weiter zu $1. Prüfen Sie jene',
  ],
  [/^The snippet of (.+) stands on that page$/, 'Die Zeile von $1 steht auf dieser Seite'],
  [
    /^A snippet stands on that page, but with the key of another site\. Copy the one of (.+)$/,
    'Auf dieser Seite steht eine Zeile, aber mit dem Schlüssel einer anderen Website. Kopieren Sie die von $1',
  ],
  [
    /^The snippet does not stand on that page as the server sends it\.( Only the beginning .* very long\.)? If a tag .*$/,
    'Die Zeile steht nicht auf dieser Seite, wie der Server sie sendet. Fügt ein Tag Manager oder ein Skript sie hinzu, öffnen Sie die Seite einmal: Der erste Besuch erscheint hier',
  ],
]

/** The German for a sentence of the server; null for one that is not known here. */
export function germanFor(sentence: string): string | null {
  const stop = sentence.endsWith('.') ? '.' : ''
  const bare = stop === '' ? sentence : sentence.slice(0, -1)
  const exact = Object.hasOwn(sentences, bare) ? sentences[bare] : undefined
  if (exact !== undefined) return exact + stop
  for (const [like, german] of patterns) {
    const found = like.exec(bare)
    if (found) return german.replaceAll(/\$(\d)/g, (_, n: string) => partOf(found[Number(n)])) + stop
  }
  const parts = sentence.split(/(?<=\.) /)
  if (parts.length === 1) return null
  const known = parts.map(germanFor)
  return known.includes(null) ? null : known.join(' ')
}

function partOf(part = ''): string {
  if (part === 's') return 'Sekunden'
  if (part === 'minutes') return 'Minuten'
  return /^\d[\d,]*$/.test(part) ? whole(Number(part.replaceAll(',', ''))) : part
}

/** A sentence of the server that is no refusal. */
export function said(sentence: string): string {
  return germanFor(sentence) ?? sentence
}
