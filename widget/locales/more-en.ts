/** What only the menu, the forms and the consent say, in English. */
const more = {
  dismiss: 'Close',
  consent: 'Only to answer this question.',
  consentFirst:
    'What you write here is stored and read by us and our assistant, to answer you. Nothing is kept before you agree.',
  privacy: 'Privacy page',
  agree: 'Agree and start',
  refuse: 'Not now',
  fieldsTitle: 'Before we start',
  name: 'Your name',
  email: 'Your email',
  phone: 'Your phone number',
  optional: 'optional',
  start: 'Start',
  skip: 'Skip',
  askEmail: 'Which email may we write to?',
  askPhone: 'Which number may we call?',
  sendEmail: 'Leave my email',
  sendPhone: 'Leave my number',
  needed: 'This is needed to start.',
  badEmail: 'This is not a whole email address, like name@example.com.',
  badPhone: 'This number is too short. Give it with its area code.',
  longPhone: 'This number is too long.',
  notPhone:
    'This cannot be read as a phone number. Give it with its area code, or with + and the code of its country.',
  newTalk: 'New conversation',
  transcript: 'Save the conversation as text',
  stopped: 'stopped',
  sound: 'Sound for new messages',
  forget: 'Delete what you know about me',
  forgetText: 'Your conversations and all that is known of you here are deleted for good.',
  forgetDo: 'Delete everything',
  keep: 'Keep it',
  forgotten: 'Everything about you was deleted.',
  forgetLater: 'A person has to look at this first. They have been told.',
  failed: 'That did not work. Try again.',
}

export type MoreWords = typeof more
export default more
