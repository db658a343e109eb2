/** What can stand in a saved reply in place of a word that differs from talk to talk. */
export const replyVariables = ['name', 'firstName', 'me', 'business', 'page'] as const
type ReplyVariable = (typeof replyVariables)[number]

export type ReplyValues = Record<ReplyVariable, string | null>

/**
 * A saved reply with its words filled in. Where one is not known it goes, together with the space or comma before it, so
 * that "Hello {name}, we deliver" becomes "Hello, we deliver". What is in braces and none of ours stays.
 */
export function fillReply(text: string, values: ReplyValues): string {
  return text.replace(/([ \t]?)\{(\w+)\}/g, (whole, space: string, name: string) => {
    const known = replyVariables.find((one) => one === name)
    if (known === undefined) return whole
    const value = values[known]?.trim() ?? ''
    return value === '' ? '' : space + value
  })
}
