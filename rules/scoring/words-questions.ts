/** One language's words of questions, on folded text: small letters without accents. */
export type QuestionWords = {
  /** Some word of each phrase, for `gateOf`: a phrase none of whose words is here is never looked for. */
  words: string
  /** Begin a question wherever they stand. */
  anywhere: readonly string[]
  /** Begin a question at the beginning of a sentence, and behind "and" and the like, only. */
  atStart: readonly string[]
  /** What begins like a question and is none: statements, exclamations, the other's own life, rhetoric. */
  never: readonly string[]
  /** Begin a request to do something, which asks nothing. */
  requests: readonly string[]
  /** What talk for its own sake is about; on the question's bare words, anywhere. */
  chatter: string
  /** Asks about the person on the other side; on the question's bare words. */
  personal: string
  /** What makes a personal question one of business after all: "hast du das in blau". */
  business: string
  /** Politeness and tags, on the question's bare words, whole. */
  smallTalk: string
  /** Words before a question that say nothing. */
  opening: string
}

/** Between two questions of one sentence: "how much is it and do you deliver". */
export const joint =
  /(?:^|[,:-]| (?:and|or|und|oder|sowie|y|o|et|i|oraz|lub|plus|but|aber|pero|mais|ale|a)(?: also)?)[ ,]*$/

/** A question that ends so goes on with what follows: "do you know | how long". */
export const goesOn =
  /(?:^|[ '])(?:know|me|us|if|whether|about|of|is|are|was|to|on|at|for|that|see|idea|sure|check|ask|say|explain|show|find|out|confirm|understand|remember|exactly|and|or|tell|with|from|by|than|the|a|an|in|like|just|please|also|then|matter|recall)$/
export const englishAsking = /^(?:how|what|what's|whats|when|where|why)(?![a-z])/

/** What only the other side's words make a question, whatever the language. */
export const fillers =
  'please|bitte|por favor|svp|prosze|today|heute|hoy|thanks|man|dude|buddy|sir|friend|danke'
