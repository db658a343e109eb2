import type { Words } from '#server/assistant/words-shape.ts'

export const english: Words = {
  hello: 'Hello. What can I help you with?',
  fine: 'Very well, thank you. What can I help you with?',
  program:
    'I am the assistant of this site, a program and not a person. If you would rather talk to somebody here, just say so.',
  whatCanIDo: 'What can I help you with?',
  anythingElse: 'Anything else, just ask.',
  welcome: 'You are welcome.',
  goodbye: 'Goodbye, and thank you for coming by.',
  ack: 'Good. If anything else comes up, just ask.',
  here: 'Yes, I am here.',
  takeYourTime: 'Of course, take your time.',
  goAhead: 'Good, then just write it here.',
  pardon: 'I am not sure I understand. Could you say it in other words?',
  passedOn: 'Gladly, the team sees that here.',
  gladly: 'Gladly. What would you like to know?',
  noted: 'Thank you, the team sees here what you wrote. If you have a question, just ask.',
  seen: 'Thank you, the team sees here what you wrote.',
  notedShort: 'Thank you, I have noted that.',

  unknown: "I don't know that myself, but somebody here does.",
  unknownAgain: "I don't know that either; the team sees it here.",
  unknownMore: 'That too is a question for the team.',
  unknownStill: 'I have no answer to that, but the team sees your question.',
  theyWillReply: 'They will get back to you.',
  unknownOffer: 'If you leave an email address or a phone number, they can get back to you.',

  person: 'I have told the team that you would like to talk to a person.',
  personOffer:
    'They can answer you here; if you leave an email address or a phone number, they can reach you later as well.',
  personHere: 'They can answer you here in the chat.',
  personAgain: 'The team knows that you are waiting for a person. Until then I help as well as I can.',
  personTakenBack: 'All right, then I go on helping you.',

  askUnknown: "I don't know, but somebody here does: where can they reach you?",
  askPerson: 'Where can they reach you, by email or by phone?',
  askContact: 'Where can we reach you, by email or by phone?',
  askBeforeGoing: 'Before you go: where can we reach you, by email or by phone?',
  askEmail: 'And what is your email address, for anything in writing?',
  askPhone: 'Is there a phone number we may call you on?',
  askName: 'May I ask your name?',
  askCompany: 'And what is the name of your company?',
  askLocation: 'And which town do you live in, for the delivery?',
  askWholeEmail: 'Could you write the whole email address once more?',
  askWholePhone: 'Could you write the whole phone number once more?',

  thanks: (name) => (name ? `Thank you, ${name}.` : 'Thank you.'),
  gotIt: 'I have noted it; somebody will get back to you.',
  corrected: (value) => `Thank you, I have corrected it: ${value}.`,
  read: (part) => `It looks as if something is missing: I can only read “${part}”.`,
  unreadable: 'Thank you. I cannot quite read that, but the team sees what you wrote.',

  accepted: 'That is quite all right.',
  allTheSame: 'I am glad to help you all the same.',
  whyContact:
    'Only so that somebody here can get back to you when I have no answer. It is up to you, and I help you either way.',
  whyName: 'Only so that we know how to address you. It is up to you, and I help you either way.',
  whyOther:
    'Only so that the team can answer you more precisely. It is up to you, and I help you either way.',

  sorry: 'I am sorry about that.',
  sorryPerson: 'If you would like a person to look at it, say so and I tell the team.',
}
