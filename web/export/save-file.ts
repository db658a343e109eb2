import { exportText } from '#texts/export.ts'
import type { api } from '#web/api.ts'
import { ApiProblem, problemIn } from '#web/api.ts'
import { workspaceOfCall } from '#web/paths.ts'
import { words } from '#web/words.ts'

export type ExportWish = Parameters<typeof api<'POST /api/v1/leads/export'>>[1]['body']
export type Progress = { done: number; all: number }

/**
 * Reads the file while the server writes it and gives it to the browser once it is whole: a half one is never saved. Tells
 * how many rows have come; answers how many there were and what the file is called.
 */
export async function saveFile(
  wish: ExportWish,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<{ rows: number; name: string }> {
  const response = await fetch('/api/v1/leads/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace': workspaceOfCall() ?? '' },
    body: JSON.stringify(wish),
    signal,
  }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new ApiProblem({ detail: words.problems.noAnswer, status: 0 }, 'offline')
  })
  if (!response.ok || !response.body) throw await problemIn(response)
  const all = Number(response.headers.get('x-leads'))
  const pieces: BlobPart[] = []
  let rows = -1
  const reader = response.body.getReader()
  for (;;) {
    const { value, done } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error
      throw new ApiProblem({ detail: exportText.brokenOff, status: 0 }, 'offline')
    })
    if (done) break
    pieces.push(value)
    rows += endsIn(value)
    onProgress({ done: Math.max(0, Math.min(rows, all)), all })
  }
  const name = nameIn(response.headers.get('content-disposition') ?? '')
  save(new Blob(pieces, { type: 'text/csv' }), name)
  return { rows: all, name }
}

/** A rough count of rows: last words may hold line breaks of their own. */
function endsIn(bytes: Uint8Array): number {
  let ends = 0
  for (let at = 1; at < bytes.length; at++) if (bytes[at] === 10 && bytes[at - 1] === 13) ends += 1
  return ends
}

function nameIn(disposition: string): string {
  const [, encoded = 'leads.csv'] = /filename\*=UTF-8''(\S+)/.exec(disposition) ?? []
  return decodeURIComponent(encoded)
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
