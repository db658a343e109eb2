import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Conversation, ConversationItem } from '#contract/conversations.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { api, ApiProblem, reasonOf, worthRetrying } from '#web/api.ts'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import { visitorOf } from '#web/inbox/talk-words.ts'
import { patchTalk, takeIn } from '#web/inbox/talk-cache.ts'
import { useMyName } from '#web/inbox/use-my-name.ts'
import { inboxText as text } from '#texts/inbox.ts'
import { leadPromisesQuery } from '#web/promises/promise-queries.ts'
import { comingTime } from '#web/ui/time.ts'
import { say, sayFailed } from '#web/ui/toast.tsx'

type Doing =
  | { type: 'takeover' }
  | { type: 'handback' }
  | { type: 'assign'; to: { id: string; name: string } }
  | { type: 'snooze'; until: string }
  | { type: 'close' }
  | { type: 'reopen' }

const mutationKey = (id: string) => ['change-talk', id]

/** While a change is under way, the server's older copy must not flicker over it. */
export function isTalkBeingChanged(queryClient: QueryClient, id: string): boolean {
  return queryClient.isMutating({ mutationKey: mutationKey(id) }) > 0
}

/**
 * Changes who has a conversation, or whether it is open: shown at once, put back with the reason when somebody was faster
 * or there is no network. Who answers is never changed later than it was asked for, so nothing of this waits.
 */
export function useChangeTalk(talk: ConversationItem) {
  const queryClient = useQueryClient()
  const { id: workspaceId, timeZone } = useWorkspace()
  const me = useMe()
  const myName = useMyName() ?? me.name
  const read = () => queryClient.getQueryData<Conversation>(inboxKeys.talk(talk.id)) ?? talk
  const { mutate, isPending } = useMutation({
    mutationKey: mutationKey(talk.id),
    scope: { id: `talk-${talk.id}` },
    networkMode: 'always',
    retry: (failures, problem) => onlineManager.isOnline() && worthRetrying(failures, problem),
    mutationFn: (doing: Doing) => send(talk.id, read().lease, doing),
    onMutate: (doing) => {
      const before = read()
      patchTalk(queryClient, talk.id, asIfDone(doing, { id: me.id, name: myName }))
      return before
    },
    onSuccess: (now, doing) => {
      takeIn(queryClient, now)
      const back = wayBack(doing)
      say(sentenceOf(doing), back && (() => mutate(back)))
    },
    onError: (problem, _doing, before) => {
      if (before) {
        const { state, snoozedUntil, holder, offeredTo, waitingSince, waitReason } = before
        patchTalk(queryClient, talk.id, {
          state,
          snoozedUntil,
          holder,
          offeredTo,
          waitingSince,
          waitReason,
        })
      }
      const offline = problem instanceof ApiProblem && problem.status === 0
      sayFailed(offline ? text.offline : text.notDone(reasonOf(problem)))
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: inboxKeys.talk(talk.id) })
      void queryClient.invalidateQueries({ queryKey: inboxKeys.all(workspaceId) })
    },
  })

  function sentenceOf(doing: Doing): string {
    const name = visitorOf(talk)
    if (doing.type === 'takeover') return text.did.takeover(name)
    if (doing.type === 'close') return [text.did.close(name), promisesLeft()].filter(Boolean).join('. ')
    if (doing.type === 'assign') return text.did.assign(name, doing.to.name)
    if (doing.type === 'snooze') return text.did.snooze(comingTime(doing.until, Date.now(), timeZone))
    return text.did[doing.type]
  }

  /** What was promised stays so, whoever closes the conversation. */
  function promisesLeft(): string {
    const promises = queryClient.getQueryData(leadPromisesQuery(talk.lead.id).queryKey) ?? []
    const left = promises.filter(({ state }) => state === 'open' || state === 'broken').length
    return left > 0 ? text.did.promisesLeft(left) : ''
  }

  return { change: mutate, isPending }
}

function send(id: string, lease: number, doing: Doing): Promise<Conversation> {
  const params = { conversationId: id }
  if (doing.type === 'assign')
    return api('POST /api/v1/conversations/{conversationId}/assign', {
      params,
      body: { lease, memberId: doing.to.id },
    })
  if (doing.type === 'snooze')
    return api('POST /api/v1/conversations/{conversationId}/snooze', {
      params,
      body: { lease, until: doing.until },
    })
  return api(`POST /api/v1/conversations/{conversationId}/${doing.type}`, { params, body: { lease } })
}

/** How the conversation will stand, until the server has said so. */
function asIfDone(doing: Doing, me: { id: string; name: string }): Partial<ConversationItem> {
  const open = { state: 'open', snoozedUntil: null } as const
  const nobodyWaits = { waitingSince: null, waitReason: null, offeredTo: null } as const
  const of: { [T in Doing['type']]: (doing: Extract<Doing, { type: T }>) => Partial<ConversationItem> } = {
    takeover: () => ({ ...open, ...nobodyWaits, holder: { type: 'member', ...me } }),
    handback: () => ({ ...open, ...nobodyWaits, holder: { type: 'assistant' } }),
    assign: ({ to }) => ({ ...open, ...nobodyWaits, holder: { type: 'member', ...to } }),
    snooze: ({ until }) => ({ state: 'snoozed', snoozedUntil: until }),
    close: () => ({ ...nobodyWaits, state: 'closed', snoozedUntil: null, holder: { type: 'assistant' } }),
    reopen: () => open,
  }
  return of[doing.type](doing as never)
}

function wayBack(doing: Doing): Doing | undefined {
  if (doing.type === 'close' || doing.type === 'snooze') return { type: 'reopen' }
  return doing.type === 'handback' ? { type: 'takeover' } : undefined
}
