import { useNavigate, useSearch } from '@tanstack/react-router'
import { MessageSquare, RotateCcw, SearchX, TriangleAlert } from 'lucide-react'
import { reasonOf } from '#web/api.ts'
import { withoutFilters } from '#web/leads/leads-search.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.leads

export function NoLeadsYet() {
  return (
    <State
      icon={MessageSquare}
      title={text.emptyTitle}
      text={text.emptyText}
      actions={
        <a href={paths.demo} target="_blank" rel="noopener" className={buttonLook('default')}>
          {text.emptyDemo}
        </a>
      }
    />
  )
}

export function NothingMatches() {
  const { q } = useSearch({ from: '/w/$workspaceId/leads' })
  const navigate = useNavigate({ from: '/w/$workspaceId/leads' })
  return (
    <State
      role="status"
      icon={SearchX}
      title={q === undefined ? text.nothingTitle : text.nothingFor(q.trim())}
      text={text.nothingText}
      actions={<Button onClick={() => void navigate({ search: withoutFilters })}>{text.clearFilters}</Button>}
    />
  )
}

export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <State
      role="alert"
      icon={TriangleAlert}
      title={text.failedTitle}
      text={reasonOf(error)}
      actions={
        <Button onClick={onRetry}>
          <RotateCcw aria-hidden />
          {words.app.retry}
        </Button>
      }
    />
  )
}
