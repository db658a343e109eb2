import { count } from './counting.ts'
import { leadWordsText } from './lead-words.ts'

/** Texts about one's own account, about coming into a team, and about what a workspace is called. */
export const accountsText = {
  leadWords: leadWordsText,

  nav: {
    yourAccount: 'Your account',
    workspace: 'Workspace',
    workspaces: 'Workspaces',
    newWorkspace: 'New workspace',
    stillSaving: 'A change here is still being saved. Go over once it is.',
  },

  language: 'Language',
  passwordHint: 'At least 10 characters.',

  forgot: {
    link: 'Forgot password?',
    title: 'Forgot your password?',
    text: 'Give the email you sign in with. A link to choose a new password goes there.',
    email: 'Email',
    submit: 'Send the link',
    sentTitle: 'Look into your mailbox',
    sentText: (email: string) =>
      `If ${email} has an account here, a link is on its way. It is good for an hour. Nothing there? Look into the spam folder, or ask whoever runs this installation.`,
    again: 'Use another address',
    back: 'Back to sign in',
  },

  reset: {
    title: 'Choose a new password',
    text: 'Every browser you are signed in with is signed out then.',
    password: 'New password',
    submit: 'Set password',
    goneTitle: 'This link is not good any more',
    goneText: 'It has expired, or was used before.',
    askAgain: 'Ask for a new link',
    doneTitle: 'Your new password is set',
    doneText: 'Sign in with it.',
    toSignIn: 'Sign in',
  },

  join: {
    title: (workspace: string) => `Join ${workspace}`,
    text: (invitedBy: string, role: string) => `${invitedBy} invites you to the team, as ${role}.`,
    roles: { owner: 'an owner', admin: 'an admin', agent: 'an agent', viewer: 'a viewer' },
    email: 'Email',
    name: 'Your name',
    password: 'Password',
    passwordHint: 'At least 10 characters. You sign in with it from now on.',
    submit: 'Join the team',
    loading: 'Reading the invitation',
    hasAccount: (email: string) => `${email} has an account here already. Sign in with it to join.`,
    signInToJoin: 'Sign in and join',
    currentPassword: 'Your password',
    asYou: (name: string, email: string) => `You are signed in as ${name} (${email}).`,
    otherPerson: (email: string) => `This invitation is for ${email}: sign out to join with that address.`,
    signOut: 'Sign out',
    goneTitle: 'This invitation is not good any more',
    goneText: 'It has expired, was used, or was taken back. Ask the one who invited you for a new one.',
    failedTitle: 'The invitation could not be read',
    toSignIn: 'Go to sign in',
  },

  nowhere: {
    title: 'You are in no team',
    text: 'Open an invitation you have been sent, or begin a workspace of your own.',
    begin: 'New workspace',
    signOut: 'Sign out',
  },

  newWorkspace: {
    title: 'New workspace',
    text: 'Another business, apart from the others: its own leads, team, site and plan. You own it.',
    name: 'Business name',
    timeZone: 'Time zone',
    country: 'Country',
    language: 'Language',
    submit: 'Create workspace',
  },

  workspace: {
    tab: 'Workspace',
    title: 'Workspace settings',
    text: 'What your business is called here and how days and numbers are read.',
    readOnly: 'Owners and admins change this.',
    name: 'Business name',
    nameHint: 'Stands in the sidebar and in letters to people you invite.',
    timeZone: 'Time zone',
    timeZoneHint: 'What “today” means in lists, counts and scores.',
    country: 'Country',
    countryHint: 'How phone numbers without a country code are read.',
    language: 'Language of the assistant',
    languageHint:
      'The assistant answers in the language it is spoken to. This one is for visitors who do not say.',
    leadWord: 'What you call the people who chat with you',
    leadWordHint: (many: string) => `The pages say “${many}” then.`,
    submit: 'Save changes',
  },
  languages: { en: 'English', de: 'German', es: 'Spanish', fr: 'French', pl: 'Polish' },

  account: {
    title: 'Your account',
    back: 'Back',
    you: 'You',
    name: 'Name',
    email: 'Email',
    password: 'Password',
    languageText: 'For the dashboard in this browser. The page is loaded anew; nothing you typed is lost.',
    passwordText: 'Choosing another one signs out every other browser.',
    changePassword: 'Change password',
    signIns: 'Where you are signed in',
    signInsText: 'Do you not know one of these? Sign it out and change your password.',
    thisBrowser: 'This browser',
    signedIn: (time: string) => `signed in ${time}`,
    lastUsed: (time: string) => `last used ${time}`,
    end: 'Sign out',
    endOf: (device: string, time: string) => `Sign out ${device}, signed in ${time}`,
    ended: (device: string) => `${device} is signed out`,
    endOthers: 'Sign out everywhere else',
    othersSure: (n: number) => `This signs out ${count(n, 'other browser', 'other browsers')}.`,
    othersEnded: 'All other browsers are signed out',
    failed: 'The sign-ins could not be loaded',
    only: 'You are signed in nowhere else.',
    workspaces: 'Your workspaces',
    roles: { owner: 'Owner', admin: 'Admin', agent: 'Agent', viewer: 'Viewer' },
  },

  password: {
    title: 'Change your password',
    current: 'Current password',
    currentHint: 'Leave it empty if you have just come in by a one-time link.',
    label: 'New password',
    submit: 'Set password',
    done: 'The new password is set, and every other browser is signed out',
  },
}
