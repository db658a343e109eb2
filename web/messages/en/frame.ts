import { count } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

/** The list of settings, the palette and the sheet of keys: what the frame loads once somebody asks for it. */
export const frameText = {
  settings: {
    all: 'All settings',
    rules: 'Contact and merging',
    scoring: 'Scoring',
    groups: { workspace: 'Workspace', chat: 'Chat', team: 'Team', you: 'You' },
  },

  palette: {
    title: 'Find or do',
    label: ({ many }: LeadWords) => `Find ${many}, pages and commands`,
    results: 'Results',
    groups: {
      recent: 'Recent',
      leads: ({ Many }: LeadWords) => Many,
      views: 'Views',
      pages: 'Pages',
      settings: 'Settings',
      commands: 'Commands',
    },
    found: (n: number) => count(n, 'result', 'results'),
    nothing: (text: string) => `Nothing found for “${text}”`,
    nothingText: ({ one }: LeadWords) =>
      `Try the name, email, phone number or #session of a ${one}, or the name of a page.`,
    failed: ({ many }: LeadWords) => `The ${many} could not be searched.`,
    allMatches: (text: string, { many }: LeadWords) => `Show all ${many} that match “${text}”`,
    newAndHot: 'New and hot: whom to call now',
    newAndHotAlso: 'today morning call',
    startReview: 'Start review',
    goTo: (workspace: string) => `Go to ${workspace}`,
    theme: (theme: string) => `Theme: ${theme}`,
    themeAlso: 'appearance colours mode',
    presence: (presence: string) => `You are ${presence}`,
    presenceAlso: 'presence set status',
    keys: 'Keyboard shortcuts',
    keysAlso: 'help hotkeys',
    chosen: 'chosen',
    move: 'move',
    open: 'open',
    shut: 'close',
  },
}
