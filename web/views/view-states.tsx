import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { EyeOff, ListX, TriangleAlert } from 'lucide-react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { Button } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { viewsQuery } from '#web/views/view-queries.ts'
import { words } from '#web/words.ts'

const text = words.views

/** Why the view of the address cannot be shown, if so: then no list is asked for. */
export function useViewTrouble(): 'none' | 'waits' | 'failed' | 'missing' | 'hidden' {
  const workspace = useWorkspace()
  const { search, view } = useLeadsSearch()
  const views = useQuery(viewsQuery(workspace.id))
  if (workspace.hidesContact && search.hasContact !== undefined) return 'hidden'
  if (search.view === undefined) return 'none'
  if (view) return view.hidden.length > 0 ? 'hidden' : 'none'
  if (views.isPending || views.isRefetching) return 'waits'
  return views.isError ? 'failed' : 'missing'
}

export function ViewTrouble({ kind }: { kind: 'failed' | 'missing' | 'hidden' }) {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const { search, change } = useLeadsSearch()
  const views = useQuery(viewsQuery(workspace.id))
  const navigate = useNavigate()
  if (kind === 'failed') {
    return (
      <State
        role="alert"
        icon={TriangleAlert}
        title={text.failedTitle}
        text={reasonOf(views.error)}
        actions={<Button onClick={() => void views.refetch()}>{words.app.retry}</Button>}
      />
    )
  }
  if (kind === 'hidden') {
    return (
      <State
        role="status"
        icon={EyeOff}
        title={text.hiddenTitle}
        text={text.hiddenText(leadWords)}
        actions={
          <Button
            onClick={() =>
              change(() => {
                const { view: _view, hasContact: _contact, ...rest } = search
                return rest
              })
            }
          >
            {text.hiddenShow}
          </Button>
        }
      />
    )
  }
  return (
    <State
      role="status"
      icon={ListX}
      title={text.missingTitle}
      text={text.missingText}
      actions={
        <Button onClick={() => void navigate({ to: '.', search: {} as never })}>{text.all(leadWords)}</Button>
      }
    />
  )
}
