import { z } from 'zod'

const verdict = z.object({
  statements: z.number(),
  /** Those about tables of the workspaces. */
  tenant: z.number(),
  /** A sentence each, with the statement. */
  findings: z.array(z.string()),
})

export type Verdict = z.infer<typeof verdict>

/** What was found in a run's statements; null when it was not written to its end. */
export function readVerdict(text: string): Verdict | null {
  try {
    return verdict.parse(JSON.parse(text))
  } catch {
    return null
  }
}
