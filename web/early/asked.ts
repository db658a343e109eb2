/** Answers that ask-early.ts has asked for, by their addresses; all of one workspace. */
export type Asked = { workspaceId: string | null; answers: Map<string, Promise<Response>> }

declare global {
  interface Window {
    asked?: Asked
  }
}

const fresh = 15_000

/** The answer to what was asked before this script was here: once, and only while the page is being loaded. */
export function takeAsked(workspaceId: string | null, address: string): Promise<Response> | undefined {
  const { asked } = window
  if (!asked || asked.workspaceId !== workspaceId || performance.now() > fresh) return undefined
  const answer = asked.answers.get(address)
  asked.answers.delete(address)
  return answer
}
