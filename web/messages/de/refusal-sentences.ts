import type { Problem, ProblemCode } from '#contract/problem.ts'
import { germanFor } from './said.ts'

/** What is said for a code where the sentence itself is not known in German. */
const codes: Record<ProblemCode, string> = {
  bad_request: 'Die Anfrage konnte nicht gelesen werden.',
  bad_json: 'Die Anfrage konnte nicht gelesen werden.',
  bad_cursor: 'Die Liste hat sich geändert. Beginnen Sie von vorn.',
  unauthorized: 'Melden Sie sich zuerst an.',
  bad_token: 'Die Anmeldung gilt nicht mehr. Laden Sie die Seite neu.',
  identity_malformed: 'Die Anmeldung des Besuchers ist nicht unterschrieben.',
  identity_algorithm: 'Die Anmeldung des Besuchers ist auf unerlaubte Weise unterschrieben.',
  identity_signature:
    'Die Anmeldung des Besuchers ist mit keinem Schlüssel dieses Arbeitsbereichs unterschrieben.',
  identity_expired: 'Die Anmeldung des Besuchers ist abgelaufen.',
  identity_expiry: 'Die Anmeldung des Besuchers hat kein Ende oder ein zu fernes.',
  identity_early: 'Die Anmeldung des Besuchers gilt noch nicht.',
  identity_audience: 'Die Anmeldung des Besuchers ist für jemand anderen bestimmt.',
  identity_subject: 'Die Anmeldung des Besuchers sagt nicht, wer er ist.',
  identity_replayed: 'Die Anmeldung des Besuchers wurde schon in einer anderen Sitzung verwendet.',
  forbidden: 'Das ist Ihnen hier nicht erlaubt.',
  plan_required: 'Der Tarif dieses Arbeitsbereichs enthält das nicht.',
  origin_refused: 'Diese Website darf den Widget-Schlüssel nicht verwenden.',
  blocked: 'Dieser Besucher ist gesperrt.',
  not_found: 'Das gibt es hier nicht oder nicht mehr.',
  method_not_allowed: 'Diese Adresse kennt diesen Befehl nicht.',
  id_reused: 'Das wurde schon mit einem anderen Text gesendet.',
  changed_meanwhile: 'Jemand hat das inzwischen geändert. Sehen Sie es sich noch einmal an.',
  lead_merged: 'Dieser Lead wurde mit einem anderen zusammengeführt. Sehen Sie dort nach.',
  not_merged: 'Mit diesem Lead ist nichts zusammengeführt.',
  not_last_merged: 'Mit diesem Lead wurde später noch etwas zusammengeführt. Trennen Sie zuerst das.',
  already_decided: 'Darüber hat schon jemand entschieden.',
  assistant_not_holding: 'Ein Mensch hat dieses Gespräch übernommen.',
  taken: 'Jemand war schneller.',
  not_said: 'Der Besucher hat noch nichts gesagt.',
  not_holding: 'Dieses Gespräch haben nicht Sie.',
  already_set_up: 'Dieses Konto ist schon eingerichtet.',
  no_seat: 'Alle Plätze des Tarifs sind belegt.',
  last_owner: 'Ein Arbeitsbereich braucht einen Inhaber. Machen Sie zuerst jemand anderen dazu.',
  already_member: 'Diese Person ist schon im Team.',
  invitation_gone: 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
  lead_spam: 'Dieser Lead ist als Spam markiert. Heben Sie das zuerst auf.',
  not_undoable: 'Das lässt sich nicht zurücknehmen.',
  tag_exists: 'Ein anderes Schlagwort heißt schon so. Führen Sie die beiden zusammen.',
  too_many: 'Mehr davon sind nicht möglich.',
  wrong_password: 'Das ist nicht das Passwort.',
  email_taken: 'Diese E-Mail-Adresse gehört zu einem anderen Konto.',
  too_large: 'Das ist zu groß.',
  unsupported_media_type: 'Die Anfrage konnte nicht gelesen werden.',
  invalid_input: 'Eine der Angaben ist nicht gültig.',
  sent_in_future: 'Die Uhr dieses Geräts geht vor.',
  too_many_requests: 'Das war zu viel auf einmal. Versuchen Sie es gleich noch einmal.',
  internal: 'Bei uns ist etwas schiefgegangen. Es wurde vermerkt.',
  unavailable: 'Der Dienst kann gerade nichts speichern. Versuchen Sie es gleich noch einmal.',
}

/** The refusal with every sentence in German. */
export function inGerman(problem: Partial<Problem>): Partial<Problem> {
  const { code, detail, fields } = problem
  return {
    ...problem,
    ...(code !== undefined && { detail: germanFor(detail ?? '') ?? codes[code] ?? codes.internal }),
    ...(fields && {
      fields: fields.map(({ path, message }) => ({
        path,
        message: germanFor(message) ?? 'Diese Angabe ist nicht gültig',
      })),
    }),
  }
}
