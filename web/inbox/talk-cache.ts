import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { Conversation, ConversationItem } from '#contract/conversations.ts'
import type { Message } from '#contract/messages.ts'
import { api } from '#web/api.ts'
import { inboxKeys } from '#web/inbox/inbox-queries.ts'
import type { TalkPage } from '#web/inbox/inbox-queries.ts'

type TalkPages = InfiniteData<TalkPage, string | null>
export type MessagePages = InfiniteData<{ items: Message[]; more: boolean }, number | null>

/** Changes a conversation wherever it is on screen: in each list, where it stands there, and in its thread. */
export function patchTalk(queryClient: QueryClient, id: string, patch: Partial<ConversationItem>) {
  queryClient.setQueryData<Conversation>(inboxKeys.talk(id), (talk) => talk && { ...talk, ...patch })
  queryClient.setQueriesData<TalkPages>({ queryKey: ['inbox'] }, (data) => {
    if (!data || !('pages' in data)) return data
    const has = data.pages.some(({ items }) => items.some((talk) => talk.id === id))
    if (!has) return data
    const pages = data.pages.map((page) => ({
      ...page,
      items: page.items.map((talk) => (talk.id === id ? { ...talk, ...patch } : talk)),
    }))
    return { ...data, pages }
  })
}

/** Puts the conversation as the server answered it in the place of the one shown, unless that is newer. */
export function takeIn(queryClient: QueryClient, talk: Conversation) {
  const shown = queryClient.getQueryData<Conversation>(inboxKeys.talk(talk.id))
  if (shown && shown.lease > talk.lease) return
  queryClient.setQueryData(inboxKeys.talk(talk.id), talk)
  const { lastSeq: _seq, heldSince: _since, unsaid: _unsaid, ...item } = talk
  patchTalk(queryClient, talk.id, item)
}

/** Adds messages behind those that are shown, each once and in order. */
export function addMessages(queryClient: QueryClient, conversationId: string, more: readonly Message[]) {
  queryClient.setQueryData<MessagePages>(inboxKeys.messages(conversationId), (data) => {
    const [newest, ...older] = data?.pages ?? []
    if (!data || !newest || more.length === 0) return data
    const known = new Set(newest.items.map(({ id }) => id))
    const items = [...newest.items, ...more.filter(({ id }) => !known.has(id))]
    return { ...data, pages: [{ ...newest, items: items.toSorted((a, b) => a.seq - b.seq) }, ...older] }
  })
}

/** What is asked for next waits for this answer. */
const patience = 10_000

const underWay = new Map<string, Promise<void>>()

/** Fetches what was said since the last message shown: one request, or several when much was missed. */
export async function catchUp(queryClient: QueryClient, conversationId: string): Promise<void> {
  // What was asked for while a fetch was under way may not be in its answer.
  await underWay.get(conversationId)
  const fetching = fetchNewer(queryClient, conversationId).catch(() => undefined)
  underWay.set(conversationId, fetching)
  await fetching
  if (underWay.get(conversationId) === fetching) underWay.delete(conversationId)
}

async function fetchNewer(queryClient: QueryClient, conversationId: string): Promise<void> {
  for (;;) {
    const data = queryClient.getQueryData<MessagePages>(inboxKeys.messages(conversationId))
    if (!data) return
    const after = lastUnbroken(data.pages[0]?.items ?? [])
    const { items, more } = await api('GET /api/v1/conversations/{conversationId}/messages', {
      params: { conversationId },
      query: { after, limit: 200 },
      limitMs: patience,
    })
    addMessages(queryClient, conversationId, items)
    if (!more || items.length === 0) return
  }
}

/** A reply of one's own is put in as soon as it is stored; what somebody said just before it may be missing still. */
function lastUnbroken(items: readonly Message[]): number {
  const gap = items.findIndex((one, index) => index > 0 && one.seq !== (items[index - 1]?.seq ?? 0) + 1)
  return (gap === -1 ? items.at(-1) : items[gap - 1])?.seq ?? 0
}
