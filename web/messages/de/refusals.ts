import type { Problem } from '#contract/problem.ts'

/** A refusal in German. Its sentences are fetched once one is needed; the server's own do where they cannot be. */
export async function refusalInWords(problem: Partial<Problem>): Promise<Partial<Problem>> {
  const german = await import('./refusal-sentences.ts').catch(() => null)
  return german?.inGerman(problem) ?? problem
}
