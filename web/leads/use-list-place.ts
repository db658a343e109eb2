import { useMatch, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { paths } from '#web/paths.ts'

/** Where the reader looks at leads, for links and ways to another state of the same page. */
export function useListPlace() {
  const isBoard = useMatch({ from: paths.board, shouldThrow: false }) !== undefined
  const { workspaceId = '' } = useParams({ strict: false })
  return useMemo(
    () => ({ to: isBoard ? paths.board : paths.leads, params: { workspaceId } }),
    [isBoard, workspaceId],
  )
}
