import { count, whole } from './counting.ts'

/** Texts about who is the same person: proposals, comparing, merging, splitting. */
export const identityText = {
  sameAs: (name: string) => ['Same person as ', name, '?'] as const,
  bothGave: (values: string) => `Both gave ${values}`,
  and: 'and',
  compare: 'Compare',
  compareWith: (name: string) => `Compare with ${name}`,
  comparePair: (one: string, other: string) => `Compare ${one} with ${other}`,
  no: 'No',
  notSame: (name: string) => `No, ${name} is somebody else`,
  notSamePair: (one: string, other: string) => `No, ${one} and ${other} are two people`,
  declined: (one: string, other: string) => `${one} and ${other} stay two leads`,
  reopened: (one: string, other: string) => `${one} and ${other} are proposed again`,
  moreProposals: (n: number) => `+${whole(n)}`,
  showMore: (n: number) => `Show ${count(n, 'more proposal', 'more proposals')}`,
  seen: (time: string) => `seen ${time}`,
  proposals: 'Proposals',
  signed: 'Signed in',
  signedText: 'Your site vouches for this',

  list: {
    title: 'To compare',
    text: 'Leads that gave the same email or phone. Merging can be taken back.',
    button: (n: string) => `${n} to compare`,
    open: (n: string) => `${n} to compare: leads that may be the same person`,
    none: 'Nobody looks like somebody else',
    noneText: 'When two leads give the same email or phone, they are shown here side by side.',
    failed: 'The proposals could not be loaded',
    more: 'Show more',
  },

  menu: {
    label: (name: string) => `More about ${name}`,
    mergeWith: 'Merge with…',
  },

  pick: {
    title: 'Merge with another lead',
    text: (name: string) => `Who is the same person as ${name}? You compare them before anything happens.`,
    label: 'Find a lead',
    hint: 'Name, email, phone, #session',
    results: 'Leads found',
    none: (text: string) => `Nobody else matches “${text}”.`,
    failed: 'The search did not work.',
    found: (n: number) => count(n, 'lead found', 'leads found'),
  },

  dialog: {
    title: 'Are they the same person?',
    stays: 'Who stays',
    stay: (name: string) => `${name} stays`,
    staysMark: 'Stays',
    staysHint: 'Known longer',
    same: 'the same',
    none: 'none',
    nobody: 'Nobody',
    row: {
      assignee: 'Assignee',
      tags: 'Tags',
      sessions: 'Sessions',
      channel: 'Channel',
      firstSeen: 'First seen',
      lastSeen: 'Last seen',
      messages: 'Messages',
      lastWords: 'Last words',
    },
    channels: { web: 'Chat on the site', api: 'API', manual: 'Added by hand' } as Record<string, string>,
    messagesMore: (n: number) => `${whole(n)}+`,
    outcome: (stays: string, status: string, assignee: string | null) =>
      `${stays} stays, with status ${status} and ${assignee === null ? 'nobody' : assignee} as assignee.`,
    together:
      'The talks, notes and tags of both come together; the score is counted over both. Of two details the one told last is shown, the other stays below it. You can split them again.',
    twoPeople: (one: string, other: string) =>
      `Your site has signed them in as two different people: ${one} and ${other}.`,
    merge: 'Merge',
    merging: 'Merging',
    failed: 'The two leads could not be loaded',
    alreadyOne: 'These two are one lead already.',
    mergedElsewhere: (name: string) => `${name} was merged into another lead in the meantime.`,
    gone: 'One of the two leads is not here any more.',
  },

  merged: 'Merged.',
  mergedInto: (name: string) => `${name} was merged into this lead.`,
  includes: (name: string) => ['Includes ', name] as const,
  how: {
    member: (day: string, who: string) => `merged ${day} by ${who}`,
    claimed: (day: string) => `merged by itself ${day}, as both gave the same contact`,
    signed: (day: string) => `merged by itself ${day}, as both signed in as the same person`,
  },
  split: 'Split off',
  splitOf: (name: string) => `Split off ${name}`,
  splitFirst: (name: string) => `Split ${name} off first`,
  splitDialog: {
    title: (name: string) => `Split off ${name}?`,
    goes: (name: string) =>
      `${name} is a lead of its own again, with its own talks, and the notes, tags and status it had before.`,
    stays: (name: string) =>
      `What your team wrote since the merge stays with ${name}. Both scores are counted anew.`,
    submit: 'Split off',
    submitting: 'Splitting off',
  },
  splitDone: (one: string, other: string) => `${one} and ${other} are two leads again`,

  history: {
    merged: (name: string) => `merged ${name} into this lead`,
    mergedItself: (name: string) => `${name} was merged into this lead by itself`,
    unmerged: (name: string) => `split off ${name}`,
    declined: (name: string) => `said that ${name} is somebody else`,
    reopened: (name: string) => `proposed ${name} again`,
    somebody: 'another lead',
  },
}
