const setting = 'takes the workspace from the setting of its transaction and names it in its own statement'
const sweep =
  'finds what is due in all workspaces, ids alone: split over several machines each is asked for its own'

/** Functions of ours that a statement may call without naming a workspace, and why. */
export const knownFunctions: Record<string, string> = {
  find_leads_with: setting,
  due_answers: sweep,
  due_desk: sweep,
  due_jobs: sweep,
  due_knowledge: sweep,
  due_promises: sweep,
  due_rescorings: sweep,
}
