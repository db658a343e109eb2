import { useEffect, useState } from 'react'

const keyOf = (leadId: string) => `note-draft ${leadId}`

/** What is being written stays until it is saved: over an error, another lead, a reload. */
export function useNoteDraft(leadId: string): [draft: string, setDraft: (text: string) => void] {
  const [draft, setDraft] = useState('')
  useEffect(() => setDraft(sessionStorage.getItem(keyOf(leadId)) ?? ''), [leadId])
  return [
    draft,
    (text) => {
      setDraft(text)
      if (text === '') sessionStorage.removeItem(keyOf(leadId))
      else sessionStorage.setItem(keyOf(leadId), text)
    },
  ]
}
