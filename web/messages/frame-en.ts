import { whole } from '#web/messages/counting-en.ts'
import type { LeadWords } from '#web/messages/lead-words-en.ts'

/** The list of settings, the palette and the sheet of keys: what the frame loads once somebody asks for it. */
export const frameEn = {
  settings: {
    all: 'All settings',
    rules: 'Contact and merging',
    groups: { workspace: 'Workspace', chat: 'Chat', team: 'Team', you: 'You' },
  },

  palette: {
    title: 'Find or do',
    label: ({ many }: LeadWords) => `Find ${many}, pages and commands`,
    hint: ({ many }: LeadWords) => `Find ${many}, pages and commands`,
    results: 'Results',
    groups: {
      recent: 'Recent',
      leads: ({ Many }: LeadWords) => Many,
      views: 'Views',
      pages: 'Pages',
      settings: 'Settings',
      commands: 'Commands',
    },
    found: (n: number) => (n === 1 ? '1 result' : `${whole(n)} results`),
    searching: 'Searching',
    nothing: (text: string) => `Nothing found for “${text}”`,
    nothingText: ({ one }: LeadWords) =>
      `Try a name, an email, a phone number, the #session of a ${one}, or the name of a page.`,
    failed: ({ many }: LeadWords) => `The ${many} could not be searched.`,
    allMatches: (text: string, { many }: LeadWords) => `Show all ${many} that match “${text}”`,
    newAndHot: 'New and hot, last 24 hours',
    newAndHotAlso: 'today morning call',
    signOut: 'Sign out',
    theme: (theme: string) => `Theme: ${theme}`,
    themeAlso: 'dark light appearance colours',
    presence: (presence: string) => `Set yourself ${presence}`,
    presenceAlso: 'status presence',
    account: 'Your account',
    keys: 'Keyboard shortcuts',
    keysAlso: 'help hotkeys',
    chosen: 'chosen',
    move: 'to move',
    open: 'to open',
    shut: 'to close',
  },

  keys: {
    title: 'Keyboard shortcuts',
    text: 'They rest while you type.',
    then: 'then',
    or: 'or',
    here: 'on this page',
  },
}
