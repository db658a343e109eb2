export const parts = ['unanswered', 'answers', 'sources'] as const
export type Part = (typeof parts)[number]

/** Which part of the page is shown stands in its address. */
export function parseKnowledgeSearch(search: Record<string, unknown>): { part?: Part } {
  const part = parts.find((each) => each === search['part'])
  return part === undefined ? {} : { part }
}
