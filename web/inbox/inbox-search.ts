import type { Box } from '#contract/conversations.ts'

// The contract's own list would bring zod into the bundle; `satisfies` keeps this in step with it.
export const boxes = ['waiting', 'mine', 'open', 'closed'] as const satisfies readonly Box[]

/** What of the inbox stands in the address. All open ones, without a search, is the usual. */
export type InboxSearch = { box?: Box; q?: string }

export function parseInboxSearch({ box, q }: Record<string, unknown>): InboxSearch {
  const known = boxes.find((one) => one === box)
  return {
    ...(known !== undefined && known !== 'open' && { box: known }),
    ...(typeof q === 'string' && q.trim() !== '' && { q: q.slice(0, 200) }),
  }
}
