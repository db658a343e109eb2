import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { api, reasonOf } from '#web/api.ts'
import { knowledgeKey } from '#web/knowledge/knowledge-queries.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'

const text = knowledgeText.sources
const mostBytes = 512 * 1024

export const fileTypes = '.md,.markdown,.txt,text/markdown,text/plain'

function isNamedAsText(name: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(name)
}

/** Sends files as texts, one after the other; says of each that could not be taken why. */
export function useFiles(): {
  busy: boolean
  send: (files: readonly File[], instead?: KnowledgeSource) => void
} {
  const workspace = useWorkspace()
  const queryClient = useQueryClient()
  const [busy, setBusy] = useState(false)

  async function sendOne(file: File, instead?: KnowledgeSource): Promise<void> {
    if (!isNamedAsText(file.name)) return sayFailed(text.notAdded(file.name, text.wrongKind))
    if (file.size > mostBytes * 3) return sayFailed(text.notAdded(file.name, text.tooLong))
    try {
      const body = {
        name: file.name,
        text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
      }
      if (body.text.length > mostBytes) return sayFailed(text.notAdded(file.name, text.tooLong))
      if (body.text.trim() === '') return sayFailed(text.notAdded(file.name, text.empty))
      const { name } = instead
        ? await api('PATCH /api/v1/knowledge/files/{id}', { params: { id: instead.id }, body })
        : await api('POST /api/v1/knowledge/files', { body })
      say(text.reading(name))
    } catch (error) {
      sayFailed(text.notAdded(file.name, error instanceof TypeError ? text.notText : reasonOf(error)))
    }
  }

  return {
    busy,
    send: (files, instead) => {
      setBusy(true)
      void (async () => {
        for (const file of files) await sendOne(file, instead)
        setBusy(false)
        await queryClient.invalidateQueries({ queryKey: knowledgeKey(workspace.id) })
      })()
    },
  }
}
