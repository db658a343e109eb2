import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { EyeOff, ListX, TriangleAlert } from 'lucide-react'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { useListPlace } from '#web/leads/use-list-place.ts'
import { useLeadsSearch } from '#web/leads/use-leads-search.ts'
import { Button } from '#web/ui/button.tsx'
import { State } from '#web/ui/state.tsx'
import { viewsQuery } from '#web/views/view-queries.ts'
import { words } from '#web/words.ts'

const text = words.views

export function ViewTrouble({ kind }: { kind: 'failed' | 'missing' | 'hidden' }) {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const { search, change } = useLeadsSearch()
  const views = useQuery(viewsQuery(workspace.id))
  const navigate = useNavigate()
  const place = useListPlace()
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
      actions={<Button onClick={() => void navigate({ ...place, search: {} })}>{text.all(leadWords)}</Button>}
    />
  )
}
