const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

/** Texts about the people of a workspace: who they are, what they may do, whether they can be reached. */
export const teamText = {
  title: 'Team',
  text: 'Who works here, what each may do, and who can be reached.',
  failed: 'The team could not be loaded',
  readOnly: 'An owner or an admin can change the team.',
  list: 'Members',
  you: 'You',
  actionsFor: (name: string) => `More for ${name}`,
  joined: (day: string) => `joined ${day}`,
  seenAs: (name: string) => `visitors see ${name}`,

  roles: { owner: 'Owner', admin: 'Admin', agent: 'Agent', viewer: 'Viewer' },
  roleHints: {
    owner: 'Does everything, and reads the log of what was done.',
    admin: 'Does everything but change owners and read the log.',
    agent: 'Answers and works: status, notes, tags, calls. Changes no settings.',
    viewer: 'Looks, and changes nothing. Needs no seat.',
  },
  role: 'Role',
  roleOf: (name: string) => `Role of ${name}`,
  roleChanged: (name: string, role: string) => `${name} is now ${role.toLowerCase()}`,
  notChanged: (reason: string) => `Not changed: ${reason}`,

  limits: {
    onlyAssigned: (many: string) => `Only ${many} assigned to them`,
    onlyAssignedHint: 'All others are as if they were not there.',
    hidesContact: 'Without emails and phone numbers',
    hidesContactHint: 'They are covered everywhere, and cannot be searched for.',
  },
  over: 'No seat: can only look',

  presences: { online: 'Online', away: 'Away', dnd: 'Do not disturb', offline: 'Offline' },
  presence: 'Your presence',

  seats: {
    taken: (used: number, of: number) => `${used} of ${many(of, 'seat', 'seats')} taken`,
    promised: (count: number) => `${count} promised`,
    none: 'This plan has no seat besides the owner’s',
    over: (count: number) =>
      `${many(count, 'member', 'members')} beyond the seats can only look until a seat is free or booked.`,
    full: 'Whoever comes now can be a viewer, which needs no seat.',
    free: 'Everybody who may change something takes one, but the first owner.',
  },
  bannerOver: 'All seats of the plan are taken by others, so you can only look.',
  bannerNoSeats: 'This plan has no seat besides the owner’s, so you can only look.',
  bannerOverNext: 'Ask an owner for one.',

  invited: 'Invited',
  invitedBy: (name: string, ago: string) => `Invited by ${name} ${ago}`,
  expires: (when: string) => `good until ${when}`,
  expired: 'the link has expired',
  invite: 'Invite',
  inviteTitle: 'Invite to the team',
  inviteText: 'They get a link that is good for 7 days, choose a password, and are in.',
  send: 'Invite',
  email: 'Email',
  displayName: 'Name that visitors see',
  displayNameHint: 'Their own name where this is empty.',
  phone: 'Phone',
  phoneHint: 'For the team; visitors do not see it.',
  linkTitle: (email: string) => `${email} is invited`,
  mail: {
    sent: 'The link was sent by email.',
    failed: 'The email could not be sent. Pass this link on yourself; it is shown only now.',
    off: 'No mail server is set up here. Pass this link on yourself; it is shown only now.',
  },
  link: 'Link',
  done: 'Done',
  again: 'Make a new link',
  withdraw: 'Withdraw',
  withdrawn: (email: string) => `The invitation of ${email} was withdrawn`,

  edit: 'Edit…',
  editTitle: (name: string) => `Edit ${name}`,
  save: 'Save',
  log: 'When they were there…',
  remove: 'Remove from the team…',
  leave: 'Leave the team…',

  removeTitle: (name: string) => `Remove ${name}`,
  removeText: (name: string) =>
    `${name} is signed out of this workspace at once, and API keys they made stop working. Notes, calls and history stay under their name.`,
  leaveTitle: 'Leave the team',
  leaveText: (workspace: string) =>
    `You will not see ${workspace} any more, and API keys you made stop working. Notes, calls and history stay under your name.`,
  handOver: (many: string) => `Their ${many} go to`,
  handOverOwn: (many: string) => `Your ${many} go to`,
  nobody: 'Nobody',
  removeDo: 'Remove',
  leaveDo: 'Leave',
  removed: (name: string) => `${name} was removed from the team`,

  logTitle: (name: string) => `When ${name} was there`,
  logDays: { '7': 'Last 7 days', '30': 'Last 30 days' },
  logOnline: 'Online altogether',
  logNone: 'No changes in these days.',
  logFailed: 'The log could not be loaded',
  logSince: (lasting: string) => `for ${lasting}`,
  logNow: 'since then',
  hoursMinutes: (hours: number, minutes: number) =>
    hours === 0 ? `${minutes} min` : `${hours} h ${minutes} min`,

  outTitle: (workspace: string) => `You are no longer in the team of ${workspace}`,
  outText: 'Somebody there removed you, or you left. What you wrote stays under your name.',
  outTo: (workspace: string) => `Go to ${workspace}`,
}
