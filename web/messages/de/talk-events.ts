import type { talkEventsText as English } from '#web/messages/en/talk-events.ts'
import type { Twin } from '#web/messages/twin.ts'

/** What a lead's history says of conversations and promises; those that begin with a verb follow somebody's name. */
export const talkEventsText: Twin<typeof English> = {
  taken: 'hat das Gespräch übernommen',
  assigned: (to) => `hat das Gespräch ${to} zugewiesen`,
  handedBack: 'hat das Gespräch an den Assistenten zurückgegeben',
  released: (from) => `${from} hat nicht geantwortet: Das Gespräch ist wieder in der Warteschlange`,
  closed: 'hat das Gespräch geschlossen',
  reopened: 'hat das Gespräch wieder geöffnet',
  cameBack: 'Das Gespräch ist wieder offen',
  snoozed: (until) => `hat das Gespräch bis ${until} zurückgestellt`,
  offered: (to) => `${to} wurde gerufen`,
  somebody: 'Jemand',
  promised: (due) => `hat etwas bis ${due} zugesagt`,
  deskPromised: (due) => `Dem Besucher wurde eine Antwort bis ${due} zugesagt`,
  assistantPromised: (due) => `Der Assistent hat etwas bis ${due} zugesagt`,
  kept: (by) => (by ? `${by} hat eine Zusage gehalten` : 'Eine Zusage wurde gehalten'),
  keptLate: (by) =>
    by ? `${by} hat eine Zusage verspätet gehalten` : 'Eine Zusage wurde verspätet gehalten',
  keptByHand: 'hat eine Zusage als gehalten vermerkt',
  broken: 'Eine Zusage wurde nicht rechtzeitig gehalten',
  moved: (due) => `hat eine Zusage auf ${due} verschoben`,
  dropped: 'hat eine Zusage fallen gelassen',
}
