const most = 6

const keyOf = (personId: string, workspaceId: string) => `palette:${personId}:${workspaceId}`

/** What was last chosen in the palette, the newest first. Only ids are kept on the device, never names. */
export function recentIds(personId: string, workspaceId: string): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(personId, workspaceId)) ?? '[]')
    return Array.isArray(found) ? found.filter((id) => typeof id === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

export function rememberRecent(personId: string, workspaceId: string, id: string) {
  const next = [id, ...recentIds(personId, workspaceId).filter((one) => one !== id)].slice(0, most)
  localStorage.setItem(keyOf(personId, workspaceId), JSON.stringify(next))
}
