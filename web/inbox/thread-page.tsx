import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { ApiProblem } from '#web/api.ts'
import { TalkBones } from '#web/conversations/transcript.tsx'
import { Composer } from '#web/inbox/composer.tsx'
import { LeadSide } from '#web/inbox/lead-side.tsx'
import { StateBanner } from '#web/inbox/state-banner.tsx'
import { visitorOf } from '#web/inbox/talk-words.ts'
import { ThreadHead } from '#web/inbox/thread-head.tsx'
import { ThreadLog } from '#web/inbox/thread-log.tsx'
import { ThreadDeleted, ThreadMissing } from '#web/inbox/thread-states.tsx'
import { useComposer } from '#web/inbox/use-composer.ts'
import { useOthers } from '#web/inbox/use-others.ts'
import { usePanel } from '#web/inbox/use-panel.ts'
import { useTalk } from '#web/inbox/use-talk.ts'
import type { TalkView } from '#web/inbox/use-talk.ts'
import { inboxText } from '#texts/inbox.ts'
import { paths } from '#web/paths.ts'
import { LeadPromises } from '#web/promises/lead-promises.tsx'
import { NotLoaded } from '#web/settings/settings-frame.tsx'
import { useHotkey } from '#web/ui/use-hotkey.ts'
import { useTitle } from '#web/ui/use-title.ts'
import { words } from '#web/words.ts'

export function ThreadPage() {
  const { conversationId } = useParams({ from: '/w/$workspaceId/inbox/$conversationId' })
  return <Thread key={conversationId} id={conversationId} />
}

function Thread({ id }: { id: string }) {
  const [goneLead, setGoneLead] = useState<string | null>(null)
  if (goneLead !== null) return <ThreadDeleted id={id} leadId={goneLead} />
  return <LiveThread id={id} onGone={setGoneLead} />
}

function LiveThread({ id, onGone }: { id: string; onGone: (leadId: string) => void }) {
  const view = useTalk(id)
  const talk = view.talk.data
  const { error } = view.talk
  // A failed fetch leaves what was fetched before: of somebody who is gone nothing may stay.
  const goneLead = talk && error instanceof ApiProblem && error.status === 404 ? talk.lead.id : null
  useEffect(() => {
    if (goneLead !== null) onGone(goneLead)
  }, [goneLead, onGone])
  if (goneLead !== null) return null
  return talk ? <OpenThread talk={talk} view={view} /> : <ThreadMissing view={view} />
}

function OpenThread({ talk, view }: { talk: Conversation; view: TalkView }) {
  const workspace = useWorkspace()
  const navigate = useNavigate()
  const mayAnswer = useMay('inbox.answer')
  const writing = useComposer(talk)
  const panel = usePanel()
  const tags = useRef<HTMLDivElement>(null)
  const [tagging, setTagging] = useState(false)
  const lastVisitorSeq = view.messages.findLast((one) => one.author.kind === 'visitor')?.seq ?? 0
  const { looking, visitorTypes, writing: writers } = useOthers(talk.id, lastVisitorSeq)
  useTitle(visitorOf(talk), workspace.name)

  const tag = () => {
    panel.show()
    setTagging(true)
  }
  // The field stands in the panel, which may have to open first.
  useEffect(() => {
    const button = tags.current?.querySelector<HTMLElement>('button:last-of-type')
    if (!tagging || !button) return
    button.click()
    setTagging(false)
  }, [tagging, panel.isOpen, view.lead.data])
  useHotkey('t', tag)
  useHotkey('r', () => writing.setMode('reply'), mayAnswer)
  useHotkey('n', () => writing.setMode('note'), mayAnswer)
  useHotkey('/', () => writing.beginSlash(), mayAnswer)
  useHotkey('Escape', panel.hide, panel.floating && panel.isOpen)

  /** Evidence may stand in another conversation of the lead: then its page shows it. */
  function jumpTo(messageId: string) {
    if (panel.covers) panel.hide()
    if (view.messageById.has(messageId) || view.said.hasNextPage) return view.jumpTo(messageId)
    void navigate({
      to: paths.lead,
      params: { workspaceId: workspace.id, leadId: talk.lead.id },
      hash: messageId,
    })
  }

  return (
    <div className="relative flex min-h-0 min-w-0 flex-1">
      <section aria-label={visitorOf(talk)} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ThreadHead
          talk={talk}
          lead={view.lead.data}
          looking={looking}
          panelOpen={panel.isOpen}
          onPanel={panel.show}
          onTag={tag}
        />
        {view.said.isPending ? (
          <TalkBones />
        ) : view.said.isError && view.messages.length === 0 ? (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <NotLoaded
              title={words.talk.failed}
              error={view.said.error}
              onRetry={() => void view.said.refetch()}
            />
          </div>
        ) : (
          <ThreadLog
            talk={talk}
            view={view}
            visitorTypes={visitorTypes}
            writing={writers}
            onUse={(said) => {
              writing.change({ mode: 'reply', reply: said, refused: null })
              writing.area.current?.focus()
            }}
          />
        )}
        <div
          data-keep-clear
          className="grid shrink-0 gap-2 px-3 pt-1 pb-[max(12px,env(safe-area-inset-bottom))] md:px-6 md:pb-4"
        >
          <LeadPromises leadId={talk.lead.id} />
          <StateBanner talk={talk} />
          {mayAnswer ? (
            <Composer talk={talk} writing={writing} />
          ) : (
            <p className="text-sm text-ink-3">{inboxText.banner.viewer}</p>
          )}
        </div>
      </section>
      {panel.isOpen && (
        <LeadSide
          talk={talk}
          view={view}
          floating={panel.floating}
          tags={tags}
          onJump={jumpTo}
          onClose={panel.hide}
        />
      )}
    </div>
  )
}
