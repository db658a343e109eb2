import type { AssistantRow } from '#server/assistant/settings-store.ts'
import { mostOutputTokens } from '#server/assistant/model/ask-model.ts'

type Prices = Pick<AssistantRow, 'inputPrice' | 'outputPrice'>

/** In millionths of the currency, rounded up: many small answers must not cost nothing. */
export function costOf({ inputPrice, outputPrice }: Prices, input: number, output: number): number {
  return Math.ceil((input * inputPrice + output * outputPrice) / 1_000_000)
}

/** About four letters make a token; fewer in other writings, so this is rather too many. */
export function tokensIn(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 3)
}

/** What one more answer to this prompt could cost at most, so that a limit is met before it is passed. */
export function mostCost(prices: Prices, prompt: string): number {
  return costOf(prices, tokensIn(prompt), mostOutputTokens)
}
