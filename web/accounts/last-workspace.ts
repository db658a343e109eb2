import type { Workspace } from '#contract/me.ts'
import { paths } from '#web/paths.ts'

const key = 'workspace'

/** Remembers in this browser which workspace is worked in, to open it again. */
export function rememberWorkspace(id: string): void {
  if (localStorage.getItem(key) !== id) localStorage.setItem(key, id)
}

/** The one that was last worked in, else the first. */
export function lastWorkspace(workspaces: readonly Workspace[]): Workspace | undefined {
  const id = localStorage.getItem(key)
  return workspaces.find((workspace) => workspace.id === id) ?? workspaces[0]
}

/**
 * Goes over to another workspace by loading the page anew: nothing that was loaded, is being loaded or is waiting to be
 * sent for one business may end up with another.
 */
export function openWorkspace(id: string): void {
  rememberWorkspace(id)
  location.assign(paths.workspace.replace('$workspaceId', id))
}
