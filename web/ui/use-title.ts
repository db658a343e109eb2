import { useEffect } from 'react'
import { words } from '#web/words.ts'

export function useTitle(...parts: (string | undefined)[]) {
  const title = words.app.titleOf(
    ...parts.filter((part): part is string => part !== undefined && part !== ''),
  )
  useEffect(() => {
    document.title = title
  }, [title])
}
