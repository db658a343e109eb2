import { useQueryClient } from '@tanstack/react-query'
import { RotateCcw, TriangleAlert } from 'lucide-react'
import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import { words } from '#web/words.ts'

type Props = {
  children: ReactNode
  /** Nothing is shown in its place: for what only works in the background. */
  silent?: boolean
}

/** A part of a page that takes nothing but itself along when it breaks, and can be tried again. */
export class Contained extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    if (this.props.silent) return null
    return <Broken onRetry={() => this.setState({ broken: false })} />
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const queryClient = useQueryClient()
  return (
    <div
      role="alert"
      className="flex min-w-0 flex-1 flex-wrap content-start items-center gap-x-3 gap-y-2 p-3"
    >
      <TriangleAlert className="text-ink-3" aria-hidden />
      <p className="min-w-0 flex-1 basis-40 text-sm text-ink-2 text-pretty">{words.app.partBroken}</p>
      <Button
        size="small"
        onClick={() => {
          // It may be what was loaded that breaks it; what nobody shows now is loaded anew.
          queryClient.removeQueries({ type: 'inactive' })
          onRetry()
        }}
      >
        <RotateCcw aria-hidden />
        {words.app.retry}
      </Button>
    </div>
  )
}
