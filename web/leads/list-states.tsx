import { Link } from '@tanstack/react-router'
import { MessageSquare, PhoneOff, RotateCcw, SearchX, TriangleAlert, UserRound } from 'lucide-react'
import { useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { countFilters, withoutFilters } from '#web/leads/leads-search.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { paths } from '#web/paths.ts'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.leads

/** The first steps above it say what to do; without them it says so itself. */
export function NoLeadsYet() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const mayChangeSites = useMay('sites.change')
  if (workspace.onlyAssigned) {
    const { title, hint } = words.keptOut.onlyAssigned
    return <State icon={UserRound} title={title} text={hint(leadWords)} />
  }
  if (!mayChangeSites) {
    return <State icon={MessageSquare} title={text.emptyTitle(leadWords)} text={text.emptyText} />
  }
  return (
    <State
      icon={MessageSquare}
      title={text.emptyTitle(leadWords)}
      text={text.emptyText}
      actions={
        <>
          <Link to={paths.site} params={{ workspaceId: workspace.id }} className={buttonLook('default')}>
            {words.firstRun.siteTitle}
          </Link>
          <a href={paths.demo} target="_blank" rel="noopener" className={buttonLook('quiet')}>
            {text.emptyDemo}
          </a>
        </>
      }
    />
  )
}

export function NothingMatches() {
  const { search, change } = useLeadsSearch()
  const { q } = search
  const onlySearched = q !== undefined && countFilters(search) === 0
  if (search.toCall && q === undefined && countFilters(search) === 1) {
    return <State role="status" icon={PhoneOff} title={text.nobodyToCall} text={text.nobodyToCallText} />
  }
  return (
    <State
      role="status"
      icon={SearchX}
      title={q === undefined ? text.nothingTitle : text.nothingFor(q.trim())}
      text={onlySearched ? text.nothingFoundText : text.nothingText}
      actions={
        <Button onClick={() => change(withoutFilters)}>
          {onlySearched ? text.clearSearched : text.clearFilters}
        </Button>
      }
    />
  )
}

export function ListFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const leadWords = useLeadWords()
  return (
    <State
      role="alert"
      icon={TriangleAlert}
      title={text.failedTitle(leadWords)}
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
