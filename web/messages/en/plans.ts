import { count, whole } from './counting.ts'
import type { LeadWords } from './lead-words.ts'

/** Texts about plans: what they open, what stands where a page is shut, and who sets them. */
export const plansText = {
  names: { freemium: 'Freemium', basic: 'Basic', pro: 'Pro' },
  planOf: (name: string) => `${name} plan`,

  offers: {
    everything: (of: string) => `All of ${of}`,
    contacts: 'Names, contacts and transcripts',
    scores: 'Scores with every line',
    work: 'Statuses, notes, tags and merging',
    board: 'A board to move them along',
    live: 'Changes appear as they happen',
    scoreRules: 'Points and bands of your own',
    apiKeys: 'API keys for your own programs',
    captured: 'Every visitor is captured and scored',
    counts: 'True counts of what waits',
    seats: (n: number) =>
      n === 0 ? 'Only the owner works here' : `${count(n, 'seat', 'seats')} besides the owner`,
    sites: (n: number | null) => (n === null ? 'Any number of sites' : count(n, 'site', 'sites')),
  },

  gate: {
    hot: (n: number, { one, many }: LeadWords) => `${count(n, `hot ${one} is`, `hot ${many} are`)} waiting`,
    some: (n: number, { one, many }: LeadWords) => `${count(n, `${one} is`, `${many} are`)} waiting`,
    none: ({ many }: LeadWords) => `Your ${many} will wait here`,
    asked: (n: number) => `${count(n, 'visitor', 'visitors')} asked for a person. `,
    kept: 'Everything they wrote is kept and scored; a plan opens it, back to the first message.',
    keptNone:
      'What visitors write on your site is kept and scored from the first message; a plan opens it at any time.',
    stays: 'Nothing is deleted if you stay on Freemium.',
    upgrade: 'See how to upgrade',
    operate: 'Change the plan',
    site: 'Put the chat on your site',
    failed: 'The counts could not be loaded',
  },

  upgrade: {
    title: 'How to upgrade',
    run: 'Whoever runs this installation sets the plan. Nothing has to be installed, and what was captured until now opens at once. Send them this:',
    ask: 'An owner of this workspace can ask for another plan. Send them this:',
    message: (name: string, id: string) =>
      `Please open our leads: the workspace “${name}” is on the Freemium plan. Basic or Pro would do.\n\nWorkspace id: ${id}`,
    messageFrom: (plan: string, name: string, id: string) =>
      `We would like another plan for the workspace “${name}”, which is on ${plan} now.\n\nWorkspace id: ${id}`,
    subject: (name: string) => `A plan for ${name}`,
    mail: 'Write an email',
    done: 'Done',
  },

  page: {
    title: 'Plan',
    text: 'What this workspace has booked and what it opens. A change takes effect at once, and nothing is lost either way.',
    failed: 'The plan could not be loaded',
    now: 'Your plan',
    others: 'All plans',
    current: 'Now',
    seats: 'Seats',
    seatsUsed: (used: number, of: number) =>
      used > of ? `${whole(used)} needed, ${whole(of)} booked` : `${whole(used)} of ${whole(of)} in use`,
    seatsExtra: (n: number) => `${whole(n)} of them extra`,
    seatsPromised: (n: number) => `${count(n, 'open invitation', 'open invitations')}`,
    seatsOver: (n: number) =>
      `${count(n, 'member is', 'members are')} beyond the seats and can only look. Make them viewers, or get more seats.`,
    seatsText: 'Owners, admins and agents take one each, but the first owner. Viewers take none.',
    sites: 'Sites',
    sitesUsed: (used: number, of: number | null) =>
      of === null
        ? `${whole(used)} in use, any number is possible`
        : used > of
          ? `${whole(used)} in use, ${whole(of)} in the plan`
          : `${whole(used)} of ${whole(of)} in use`,
    sitesOver: 'All of them go on capturing; another one cannot be added.',
  },

  keys: {
    title: 'API keys',
    text: 'Programs of yours come in by a key: other chatbots that hand in their messages, and tools that read or change leads.',
    list: 'Keys in use',
    failed: 'The keys could not be loaded',
    none: 'No keys yet. The API is described under',
    docs: 'API documentation',
    shut: (plan: string) =>
      `API keys belong to the ${plan} plan. None can be made now; keys from before only hand in messages, and read and change nothing.`,
    shutNone: (plan: string) => `API keys belong to the ${plan} plan.`,
    scope: { read: 'Read', write: 'Change', ingest: 'Hand in messages' },
    scopeText: {
      read: 'Leads, their conversations, notes and counts.',
      write: 'Change, add and delete leads, write notes, set tags.',
      ingest: 'Messages of another chatbot or channel. It cannot read anything.',
    },
    made: (ago: string, by: string | null) => (by === null ? `made ${ago}` : `made ${ago} by ${by}`),
    used: (ago: string) => `last used ${ago}`,
    unused: 'not used yet',
    add: 'Make a key',
    addText: 'Give it only what its program needs.',
    name: 'Name',
    nameHint: 'Where it is used, such as “Website chatbot”.',
    scopes: 'It may',
    make: 'Make it',
    madeTitle: 'Your key',
    madeOnce: 'It is shown only now. Keep it where your server keeps its passwords, never in a page.',
    madeUse: 'Send it as the header x-api-key with each request.',
    done: 'Done',
    revoke: 'Revoke',
    revokeOf: (name: string) => `Revoke ${name}`,
    revokeTitle: (name: string) => `Revoke ${name}?`,
    revokeText: 'Whatever uses it is refused within a second. This cannot be taken back.',
    revoked: (name: string) => `${name} is revoked`,
  },

  operator: {
    title: 'Workspaces',
    text: 'Every business on this installation, with what it has booked. You see figures here, no leads.',
    nav: 'All workspaces',
    back: 'Back to the dashboard',
    search: 'Find by name or id',
    clear: 'Clear the search',
    failed: 'The workspaces could not be loaded',
    nothing: (q: string) => `No workspace is called “${q}”`,
    nothingText: 'Part of the name is enough, or the whole id.',
    column: {
      name: 'Workspace',
      plan: 'Plan',
      extra: 'Extra seats',
      members: 'Members',
      seats: 'Seats used',
      leads: 'Leads',
      since: 'Since',
    },
    planOf: (name: string) => `Plan of ${name}`,
    extraOf: (name: string) => `Extra seats of ${name}`,
    noExtra: 'Freemium has no seats to add to',
    over: (n: number) => `${whole(n)} beyond`,
    more: 'Show more',
    changed: (name: string, plan: string) => `${name} is on ${plan} now`,
    seatsChanged: (name: string, n: number) => `${name} has ${count(n, 'extra seat', 'extra seats')} now`,
  },
}
