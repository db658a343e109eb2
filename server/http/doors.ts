export type Settings = {
  /** How many points in how many seconds. */
  most: number
  seconds: number
  /** Not told in the answer's headers: it would tell what others do with the same account. */
  secret?: true
  /** The operator's key, which lifts the other limits, does not lift this one. */
  forOperatorToo?: true
  /** The sentence for who is held up. */
  says?: string
}

const manySignIns = 'Too many tries to sign in.'
const manyResets = 'A new password was asked for too often.'

/** How often each door may be used. What comes after `Of` is what is counted by; an address of IPv6 counts by its /64. */
export const doors = {
  // The visitor's. An office or a phone network stands behind one address, so those are generous.
  sessionsOfAddress: { most: 60, seconds: 60 },
  sessionsOfWorkspace: { most: 6000, seconds: 60 },
  messagesOfSession: { most: 60, seconds: 60 },
  messagesOfAddress: { most: 300, seconds: 60 },
  messagesOfWorkspace: { most: 60_000, seconds: 60 },
  readsOfSession: { most: 300, seconds: 60 },
  readsOfAddress: { most: 3000, seconds: 60 },
  readsOfWorkspace: { most: 120_000, seconds: 60 },
  /** Each page with the snippet asks once. */
  widgetsOfAddress: { most: 600, seconds: 60 },
  widgetsOfWorkspace: { most: 60_000, seconds: 60 },
  /** New conversations, and wishes to be forgotten. */
  talksOfSession: { most: 10, seconds: 60 },
  /** What a page writes into the history by `track`. */
  eventsOfSession: { most: 30, seconds: 60 },
  eventsOfWorkspace: { most: 6000, seconds: 60 },
  socketsOfAddress: { most: 120, seconds: 60 },

  // The team's and other chatbots'.
  messagesOfKey: { most: 60_000, seconds: 60 },
  ingestOfWorkspace: { most: 120_000, seconds: 60 },
  callsOfCaller: { most: 6000, seconds: 60 },
  /** Pages of others that are looked at for the snippet. */
  checksOfCaller: { most: 20, seconds: 60 },
  /** Sites and files that are read for what the assistant knows. */
  readingsOfWorkspace: { most: 60, seconds: 3600 },
  /** Tokens, keys and cookies that were not good. */
  wrongOfAddress: { most: 300, seconds: 60 },

  // Where nobody has to say who they are.
  opensOfAddress: { most: 60, seconds: 60 },
  probesOfAddress: { most: 600, seconds: 60 },
  filesOfAddress: { most: 6000, seconds: 60 },

  // Accounts: docs/security.md says how these work together.
  accountsOfAddress: { most: 600, seconds: 60, forOperatorToo: true },
  signInsOfAddress: { most: 30, seconds: 600, forOperatorToo: true, says: manySignIns },
  signInsOfAccountAtAddress: { most: 6, seconds: 900, secret: true, forOperatorToo: true, says: manySignIns },
  signInsOfAccount: { most: 60, seconds: 3600, secret: true, forOperatorToo: true, says: manySignIns },
  signInsOfDevice: { most: 10, seconds: 900, secret: true, forOperatorToo: true, says: manySignIns },
  resetsOfAddress: { most: 10, seconds: 3600, forOperatorToo: true, says: manyResets },
  resetsOfAccount: { most: 5, seconds: 3600, secret: true, forOperatorToo: true, says: manyResets },
  /** Invitations go to people who have not asked for a letter. */
  lettersOfWorkspace: { most: 200, seconds: 86_400 },
  linksOfAddress: { most: 60, seconds: 600, forOperatorToo: true },
} as const satisfies Record<string, Settings>

export type Door = keyof typeof doors
