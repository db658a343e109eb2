import { z } from 'zod'
import { packId, unpackId } from '#server/accounts/create-workspace.ts'
import { openThings } from '#server/http/limits.ts'
import type { Across } from '#server/realtime/across.ts'

/** PostgreSQL takes 7,999 bytes; everything here is ASCII. */
const mostBytes = 7900
/** Ids of one list in one word, so that a word fits into a payload whatever it names. */
const mostOfList = 80

const id = z.string().transform((packed, context) => {
  const uuid = unpackId(packed)
  if (uuid !== null) return uuid
  context.addIssue({ code: 'custom', message: 'no id' })
  return z.NEVER
})
const ids = z.array(id).max(mostOfList)

/** Ids, digests and numbers, whatever else there is to tell: who may listen to the database's notices is not for us to say. */
const words = {
  c: z.tuple([z.literal('c'), id, ids, ids, ids]),
  t: z.tuple([z.literal('t'), id, id, id]),
  y: z.tuple([z.literal('y'), id, id, id, id.nullable()]),
  g: z.tuple([z.literal('g'), id]),
  a: z.tuple([z.literal('a'), id, id]),
  s: z.tuple([z.literal('s'), id, id, id.nullable(), z.iso.datetime()]),
  m: z.tuple([z.literal('m'), id, id, z.int()]),
  w: z.tuple([z.literal('w'), id]),
  x: z.tuple([z.literal('x'), id]),
  v: z.tuple([z.literal('v'), id, id, id]),
  l: z.tuple([z.literal('l'), id, id, id, id, ids]),
  q: z.tuple([z.literal('q'), z.enum(['silence', 'stop']), id]),
  o: z.tuple([z.literal('o'), z.enum(openThings), id, z.string().max(32), z.int()]),
  r: z.tuple([z.literal('r')]),
} as const

type Word = readonly unknown[]
const envelope = z.tuple([z.string().max(40), z.array(z.array(z.unknown())).max(2000)])

/** Says nothing but that somebody is there. */
export function greeting(from: string): string {
  return JSON.stringify([from, []])
}

/** Payloads for NOTIFY that say this, each from `from`. What has words of people in it is left out, or goes without them. */
export function toPayloads(from: string, items: readonly Across[]): string[] {
  const payloads: string[] = []
  const frame = greeting(from).length
  let texts: string[] = []
  let bytes = frame
  const end = () => {
    if (texts.length > 0) payloads.push(`[${JSON.stringify(from)},[${texts.join(',')}]]`)
    texts = []
    bytes = frame
  }
  for (const word of items.flatMap(toWords)) {
    const text = JSON.stringify(word)
    if (bytes + text.length + 1 > mostBytes) end()
    texts.push(text)
    bytes += text.length + 1
  }
  end()
  return payloads
}

/** Null when it was not one of ours that sent it; what is not understood is passed over, as another version may have sent it. */
export function fromPayload(payload: string): { from: string; items: Across[] } | null {
  const read = envelope.safeParse(parsed(payload))
  if (!read.success) return null
  const [from, said] = read.data
  return { from, items: said.flatMap(fromWord) }
}

function toWords(item: Across): Word[] {
  switch (item.type) {
    case 'changed':
      return partsOf(item).map((lists) => ['c', packId(item.workspaceId), ...lists])
    case 'talk':
      return [['t', packId(item.workspaceId), packId(item.talk.id), packId(item.talk.leadId)]]
    case 'team': {
      const { workspaceId, hint } = item
      if (hint.type === 'tags') return [['g', packId(workspaceId)]]
      if (hint.type !== 'typing') return []
      const by = hint.memberId === undefined ? null : packId(hint.memberId)
      return [['y', packId(workspaceId), packId(hint.conversationId), packId(hint.leadId), by]]
    }
    case 'member': {
      const of = [packId(item.workspaceId), packId(item.memberId)]
      if (item.hint.type === 'alerts') return [['a', ...of]]
      if (item.hint.type !== 'seen') return []
      const { leadId, until } = item.hint
      return [['s', ...of, leadId === null ? null : packId(leadId), until]]
    }
    case 'visitor': {
      const { hint } = item
      const session = packId(item.sessionId)
      if (hint.type === 'messages') return [['m', session, packId(hint.conversationId), hint.upTo]]
      if (hint.type === 'typing') return [['w', session]]
      return hint.type === 'stopped' ? [['x', session]] : []
    }
    case 'writing':
      return [['v', packId(item.workspaceId), packId(item.sessionId), packId(item.memberId)]]
    case 'looking': {
      const { workspaceId, processId, talk, memberIds } = item
      const members = memberIds.slice(0, mostOfList).map(packId)
      return [['l', packId(workspaceId), packId(processId), packId(talk.id), packId(talk.leadId), members]]
    }
    case 'answer':
      return [['q', item.does, packId(item.conversationId)]]
    case 'open':
      return [['o', item.of, packId(item.processId), item.key, item.count]]
    case 'missed':
      return [['r']]
  }
}

function partsOf(lists: { leads: string[]; created: string[]; removed: string[] }): string[][][] {
  const { leads, created, removed } = lists
  const longest = Math.max(leads.length, created.length, removed.length, 1)
  return Array.from({ length: Math.ceil(longest / mostOfList) }, (_, at) =>
    [leads, created, removed].map((list) => list.slice(at * mostOfList, (at + 1) * mostOfList).map(packId)),
  )
}

function fromWord(word: unknown[]): Across[] {
  const [letter] = word
  if (typeof letter !== 'string' || !Object.hasOwn(words, letter)) return []
  const read = words[letter as keyof typeof words].safeParse(word)
  return read.success ? [toItem(read.data)] : []
}

function toItem(word: z.output<(typeof words)[keyof typeof words]>): Across {
  switch (word[0]) {
    case 'c':
      return { type: 'changed', workspaceId: word[1], leads: word[2], created: word[3], removed: word[4] }
    case 't':
      return { type: 'talk', workspaceId: word[1], talk: { id: word[2], leadId: word[3] } }
    case 'y': {
      const [, workspaceId, conversationId, leadId, memberId] = word
      const by = memberId === null ? { by: 'visitor' as const } : { by: 'member' as const, memberId }
      return { type: 'team', workspaceId, hint: { type: 'typing', conversationId, leadId, ...by } }
    }
    case 'g':
      return { type: 'team', workspaceId: word[1], hint: { type: 'tags' } }
    case 'a':
      return { type: 'member', workspaceId: word[1], memberId: word[2], hint: { type: 'alerts' } }
    case 's': {
      const [, workspaceId, memberId, leadId, until] = word
      return { type: 'member', workspaceId, memberId, hint: { type: 'seen', leadId, until } }
    }
    case 'm': {
      const [, sessionId, conversationId, upTo] = word
      return { type: 'visitor', sessionId, hint: { type: 'messages', upTo, conversationId } }
    }
    case 'w':
      return { type: 'visitor', sessionId: word[1], hint: { type: 'typing', author: 'assistant' } }
    case 'x':
      return { type: 'visitor', sessionId: word[1], hint: { type: 'stopped' } }
    case 'v':
      return { type: 'writing', workspaceId: word[1], sessionId: word[2], memberId: word[3], name: null }
    case 'l': {
      const [, workspaceId, processId, conversationId, leadId, memberIds] = word
      return { type: 'looking', workspaceId, processId, talk: { id: conversationId, leadId }, memberIds }
    }
    case 'q':
      return { type: 'answer', does: word[1], conversationId: word[2] }
    case 'o': {
      const [, of, processId, key, count] = word
      return { type: 'open', of, processId, key, count }
    }
    case 'r':
      return { type: 'missed' }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
