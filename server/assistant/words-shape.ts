/** What the built-in assistant says besides the answers it finds. Only what begins with `ask` asks for a detail. */
export type Words = {
  hello: string
  fine: string
  program: string
  whatCanIDo: string
  anythingElse: string
  welcome: string
  goodbye: string
  ack: string
  here: string
  takeYourTime: string
  goAhead: string
  pardon: string
  /** A wish that somebody of the team has to see to. */
  passedOn: string
  gladly: string
  noted: string
  /** What was written stands in the talk, whether it could be read or not. */
  seen: string
  /** Only of what was really read. */
  notedShort: string

  unknown: string
  /** Shorter, for every time after the first, in turn. */
  unknownAgain: string
  unknownMore: string
  unknownStill: string
  theyWillReply: string
  /** An invitation and no question, for somebody who has had no answer yet. */
  unknownOffer: string

  person: string
  personOffer: string
  personHere: string
  personAgain: string
  personTakenBack: string

  askUnknown: string
  askPerson: string
  askContact: string
  askBeforeGoing: string
  askEmail: string
  askPhone: string
  askName: string
  askCompany: string
  askLocation: string
  /** What was told is not whole; said once. */
  askWholeEmail: string
  askWholePhone: string

  thanks: (name: string | null) => string
  gotIt: string
  corrected: (value: string) => string
  read: (part: string) => string
  unreadable: string

  accepted: string
  allTheSame: string
  whyContact: string
  whyName: string
  whyOther: string

  sorry: string
  sorryPerson: string
}
