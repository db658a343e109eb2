import type { Problem } from '#contract/problem.ts'

/** A refusal in the reader's language. The server speaks English. */
export async function refusalInWords(problem: Partial<Problem>): Promise<Partial<Problem>> {
  return problem
}
