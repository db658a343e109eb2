import type { assistantText as English } from '#web/messages/en/assistant.ts'
import type { Twin } from '#web/messages/twin.ts'
import { whole } from './counting.ts'

const sentThere = 'Was ein Besucher schreibt und was Sie dazu wissen, wird dorthin gesendet.'

/** Texts of the page on which the assistant is set, in German. */
export const assistantText: Twin<typeof English> = {
  title: 'Assistent',
  text: 'Wer Ihren Besuchern antwortet: der eingebaute Assistent oder ein Sprachmodell, das nach Ihrem Wissen antwortet.',
  failed: 'Die Einstellungen des Assistenten konnten nicht geladen werden',

  answers: 'Wer antwortet',
  provider: 'Antworten kommen von',
  providers: {
    builtin: 'Eingebauter Assistent, ganz ohne Modell',
    installation: 'Modell dieser Installation',
    openai: 'OpenAI oder ein kompatibler Server',
    anthropic: 'Anthropic',
    google: 'Google',
    ollama: 'Ollama',
  },
  providerHints: {
    builtin: 'Er gibt die beste Ihrer eigenen Antworten, kostet nichts und sendet nichts nach außen.',
    openai: sentThere,
    anthropic: sentThere,
    google: sentThere,
    ollama: sentThere,
  },
  ofInstallation: (host) =>
    `Eingerichtet hat es, wer diese Installation betreibt. Was ein Besucher schreibt und was Sie dazu wissen, wird ${host === null ? 'an einen Server im eigenen Netz' : `an ${host}`} gesendet.`,
  installation: (model) => `Modell dieser Installation (${model})`,
  standsIn:
    'Wenn das Modell ausfällt, zu langsam ist oder das Limit verbraucht ist, antwortet der eingebaute Assistent.',
  baseUrl: 'Adresse',
  baseUrlHints: {
    openai: 'Leer lassen für https://api.openai.com/v1.',
    anthropic: 'Leer lassen für https://api.anthropic.com/v1.',
    google: 'Leer lassen für https://generativelanguage.googleapis.com/v1beta.',
    ollama: 'Wo Ihr Server aus dem Internet erreichbar ist, mit /v1 am Ende.',
  },
  model: 'Modell',
  modelHint: 'So, wie der Anbieter es schreibt.',
  key: 'Schlüssel',
  keyKept: (ending) =>
    `Ein Schlüssel mit der Endung ${ending} ist hinterlegt. Leer lassen, um ihn zu behalten.`,
  keyNone: 'Er wird verschlüsselt aufbewahrt und nie wieder gezeigt.',
  keyAgain: 'Für einen anderen Anbieter oder eine andere Adresse geben Sie ihn neu ein.',
  test: 'Testen',
  testing: 'Wird gefragt …',
  testHint: 'Stellt eine kurze Frage mit dem, was hier steht, gespeichert oder nicht.',
  works: 'Es funktioniert.',
  worksNot: 'Es funktioniert nicht.',
  trouble: {
    says: (answers, why, since) =>
      `${answers === 1 ? 'Die letzte Antwort kam' : `Die letzten ${whole(answers)} Antworten kamen`} vom eingebauten Assistenten: ${why}, seit ${since}.`,
    why: {
      unset: 'kein Modell ist gewählt',
      address: 'die Adresse darf nicht gefragt werden',
      private: 'die Adresse führt in ein privates Netz',
      unreachable: 'unter der Adresse antwortet nichts',
      slow: 'das Modell hat zu lange gebraucht',
      key: 'der Schlüssel wurde abgelehnt',
      model: 'der Anbieter kennt das Modell nicht',
      quota: 'das Guthaben oder Kontingent des Schlüssels ist verbraucht',
      busy: 'der Anbieter ist überlastet',
      not_ai: 'unter der Adresse antwortet kein KI-Server',
      unreadable: 'die Antworten waren nicht lesbar',
      empty: 'das Modell hat leer geantwortet',
      cut: 'die Antworten brachen ab',
      refused: 'der Anbieter hat die Frage abgelehnt',
      broken: 'der Anbieter meldet einen eigenen Fehler',
      limit: 'das Limit ist verbraucht',
    },
    whyAt: (why, host) => (host === null ? why : `${why} (${host})`),
  },

  instructions: 'Anweisungen',
  instructionsHint:
    'Wie er sprechen und was er in jeder Antwort über den Betrieb wissen soll. Dass er nur nach Ihrem Wissen antworten darf, wird ihm von selbst gesagt.',

  money: 'Was es kostet',
  spent: (spent) => `${spent} in diesem Monat`,
  spentOf: (spent, limit) => `${spent} von ${limit} in diesem Monat`,
  spentUnknown: 'Kosten dieses Monats unbekannt',
  reached: 'Das Limit ist verbraucht: Bis zum Monatsende antwortet der eingebaute Assistent.',
  counted: (answers, tokens) => `${answers}, ${tokens}`,
  answersGiven: ['Antwort', 'Antworten'],
  tokens: ['Token', 'Tokens'],
  noPrices: 'Ohne Preise lässt sich nicht sagen, was es kostet, und kein Limit einhalten.',
  inputPrice: 'Preis für eine Million gelesene Tokens',
  outputPrice: 'Preis für eine Million geschriebene Tokens',
  currency: 'Währung',
  currencyHint: 'Drei Buchstaben, etwa EUR.',
  limit: 'Limit für einen Monat',
  limitHint: 'Leer heißt: keines.',

  patience: 'Wie lange Besucher warten',
  first: 'Sekunden bis zum ersten Wort',
  between: 'Sekunden zwischen zwei Wörtern',
  total: 'Sekunden für eine ganze Antwort',
  patienceHint: 'Danach antwortet der eingebaute Assistent.',
  save: 'Speichern',
}
