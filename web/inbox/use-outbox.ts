import { useQueryClient } from '@tanstack/react-query'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf } from '#web/api.ts'
import type { Output } from '#web/api.ts'
import { putBack } from '#web/inbox/drafts.ts'
import { modeOf, openOutbox } from '#web/inbox/outbox.ts'
import type { Courier, Outbox, PromiseDraft, Unsent } from '#web/inbox/outbox.ts'
import { addMessages, catchUp, takeIn } from '#web/inbox/talk-cache.ts'
import { keys } from '#web/leads/lead-queries.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { promiseKeys } from '#web/promises/promise-queries.ts'
import { sayFailed } from '#web/ui/toast.tsx'

/** A try without an answer for so long is given up for the next one. */
const patience = 15_000

type NotePages = InfiniteData<Output<'GET /api/v1/leads/{id}/notes'>, string | null>

const opened = new Map<string, Outbox>()

/** The replies and notes of the reader that have not gone yet: one for each workspace and person on this device. */
function outboxOf(queryClient: QueryClient, workspaceId: string, memberId: string): Outbox {
  const key = `outbox ${workspaceId} ${memberId}`
  let outbox = opened.get(key)
  if (!outbox) {
    outbox = openOutbox(key, localStorage, courierOf(queryClient, workspaceId, memberId))
    opened.set(key, outbox)
  }
  return outbox
}

export function useOutbox() {
  const queryClient = useQueryClient()
  const { id: workspaceId } = useWorkspace()
  const { id: memberId } = useMe()
  const outbox = useMemo(
    () => outboxOf(queryClient, workspaceId, memberId),
    [queryClient, workspaceId, memberId],
  )
  const list = useSyncExternalStore(outbox.listen, outbox.list)
  return { outbox, list }
}

function courierOf(queryClient: QueryClient, workspaceId: string, memberId: string): Courier {
  return {
    async deliver(unsent, keep) {
      const params = { conversationId: unsent.conversationId }
      try {
        if (unsent.noteOn !== null) {
          await writeNote(queryClient, workspaceId, { ...unsent, noteOn: unsent.noteOn })
          return { type: 'sent' }
        }
        let now = unsent
        if (now.lease !== null) {
          await takeFirst(queryClient, { workspaceId, memberId, unsent, lease: now.lease })
          keep((now = { ...now, lease: null }))
        }
        if (!now.said) {
          const { message } = await api('POST /api/v1/conversations/{conversationId}/messages', {
            params,
            body: { clientId: unsent.clientId, text: unsent.text },
            workspaceId,
            limitMs: patience,
          })
          // What was said meanwhile comes with the same fetch that a hint asks for.
          addMessages(queryClient, unsent.conversationId, [message])
          void catchUp(queryClient, unsent.conversationId)
          keep((now = { ...now, said: true }))
        }
        // Before it is said, the promise would be kept by the very message that makes it.
        if (now.promise !== null) await writeDown(queryClient, workspaceId, now.conversationId, now.promise)
        return { type: 'sent' }
      } catch (problem) {
        if (!(problem instanceof ApiProblem)) throw problem
        return isOver(problem) ? { type: 'refused', why: reasonOf(problem) } : { type: 'later' }
      }
    },
    giveBack(refused, why) {
      const [first] = refused
      if (!first) return
      const unsaid = refused.filter(({ said }) => !said)
      const promise = refused.findLast((one) => one.promise !== null)?.promise ?? null
      const mode = modeOf(first)
      putBack(memberId, first.conversationId, {
        mode,
        text: unsaid.map((one) => one.text).join('\n\n'),
        promise,
        why,
      })
      sayFailed(mode === 'note' ? text.composer.noteNotSaved(why) : text.composer.refused(why))
    },
  }
}

/** No answer, a fault of the server and too much at once may go better another time; any other "no" stays one. */
function isOver({ status }: ApiProblem): boolean {
  return status > 0 && status < 500 && status !== 429 && status !== 401
}

async function takeFirst(
  queryClient: QueryClient,
  given: { workspaceId: string; memberId: string; unsent: Unsent; lease: number },
): Promise<void> {
  const { workspaceId, memberId, unsent, lease } = given
  try {
    const talk = await api('POST /api/v1/conversations/{conversationId}/takeover', {
      params: { conversationId: unsent.conversationId },
      body: { lease },
      workspaceId,
      limitMs: patience,
    })
    takeIn(queryClient, talk)
  } catch (problem) {
    // The answer to an earlier try may have been lost on the way: then it is ours already.
    const isOurs =
      problem instanceof ApiProblem && problem.code === 'taken' && problem.holder?.id === memberId
    if (!isOurs) throw problem
  }
}

/** Its clientId is the note's own id, so that it is there once. It is shown at once, before the list was fetched anew. */
async function writeNote(
  queryClient: QueryClient,
  workspaceId: string,
  { clientId, noteOn, text: written }: Unsent & { noteOn: string },
): Promise<void> {
  const note = await api('POST /api/v1/leads/{id}/notes', {
    params: { id: noteOn },
    body: { id: clientId, text: written },
    workspaceId,
    limitMs: patience,
  })
  queryClient.setQueryData<NotePages>(
    keys.notes(noteOn),
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page, index) => {
          const others = page.items.filter(({ id }) => id !== note.id)
          return { ...page, items: index === 0 ? [note, ...others] : others }
        }),
      },
  )
  void queryClient.invalidateQueries({ queryKey: keys.notes(noteOn) })
  void queryClient.invalidateQueries({ queryKey: keys.events(noteOn) })
}

/** A try whose answer was lost may have written it down already. */
async function writeDown(
  queryClient: QueryClient,
  workspaceId: string,
  conversationId: string,
  { leadId, ...promise }: PromiseDraft,
): Promise<void> {
  const params = { id: leadId }
  const { items } = await api('GET /api/v1/leads/{id}/promises', { params, workspaceId })
  const dueAt = Date.parse(promise.dueAt)
  const known = items.some((one) => one.sentence === promise.sentence && Date.parse(one.dueAt) === dueAt)
  if (known) return
  await api('POST /api/v1/leads/{id}/promises', { params, body: { ...promise, conversationId }, workspaceId })
  await queryClient.invalidateQueries({ queryKey: promiseKeys.all })
}
