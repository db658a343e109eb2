export type Band = 'hot' | 'warm' | 'cold'

/**
 * The points, caps and bands that turn a history into score lines. Plain JSON; a workspace's change makes a new version.
 * The time zone is frozen here because it decides which messages fall on a further day.
 */
export type RuleSet = {
  version: string
  timeZone: string
  contact: { firstWay: number; secondWay: number; name: number; cap: number }
  intent: { price: number; buy: number; book: number; delivery: number; person: number; cap: number }
  questions: { question: number; cap: number }
  time: { minute: number; cap: number }
  return: { day: number; cap: number }
  bands: { hot: number; warm: number }
  limit: number
}

/** What a workspace decides of a rule set; the rest is the same in all of its versions. */
export type ScoreRules = Omit<RuleSet, 'version' | 'timeZone' | 'limit'>

const v1Bands = { hot: 70, warm: 40 }

export function defaultRuleSet(timeZone: string): RuleSet {
  return {
    version: 'v1',
    timeZone,
    contact: { firstWay: 35, secondWay: 10, name: 5, cap: 50 },
    intent: { price: 10, buy: 10, book: 10, delivery: 10, person: 10, cap: 25 },
    questions: { question: 5, cap: 25 },
    time: { minute: 1, cap: 20 },
    return: { day: 5, cap: 5 },
    bands: { ...v1Bands },
    limit: 100,
  }
}

/** Without a rule set the bands of `v1` count. */
export function bandOf(value: number, ruleSet?: RuleSet): Band {
  const bands = ruleSet?.bands ?? v1Bands
  if (value >= bands.hot) return 'hot'
  return value >= bands.warm ? 'warm' : 'cold'
}
