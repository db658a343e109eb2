import { describe, expect, test } from 'vitest'
import type { ConversationItem } from '#contract/conversations.ts'
import { bannerOf } from '#web/inbox/banner-of.ts'
import { groupTalks, sortWaiting } from '#web/inbox/group-talks.ts'
import { instantOf, snoozeTimes } from '#web/inbox/snooze-times.ts'
import { fillReply } from '#web/replies/fill-reply.ts'

function talk(id: string, more: Partial<ConversationItem> = {}): ConversationItem {
  return {
    id,
    lease: 1,
    state: 'open',
    snoozedUntil: null,
    channel: 'web',
    holder: { type: 'assistant' },
    offeredTo: null,
    waitingSince: null,
    waitReason: null,
    lastAt: '2026-11-23T10:00:00Z',
    last: null,
    pageUrl: null,
    siteName: null,
    lead: {
      id: `lead of ${id}`,
      name: null,
      email: null,
      phone: null,
      label: '#AAAA-11',
      status: 'new',
      score: { value: 0, band: 'cold' },
      tags: [],
      assignee: null,
      sample: false,
      blockedAt: null,
    },
    ...more,
  }
}

const jon = { type: 'member', id: 'jon', name: 'Jon' } as const

describe('the groups of the open conversations', () => {
  test('who waits comes first, the longest waiting on top', () => {
    const groups = groupTalks(
      [
        talk('answered'),
        talk('short', { waitingSince: '2026-11-23T10:00:00Z' }),
        talk('held', { holder: jon }),
        talk('long', { waitingSince: '2026-11-23T09:00:00Z' }),
      ],
      'mara',
    )
    expect(groups.map(({ group, talks }) => [group, talks.map(({ id }) => id)])).toEqual([
      ['waiting', ['long', 'short']],
      ['team', ['held']],
      ['assistant', ['answered']],
    ])
  })
  test('who the reader was asked to come to stands above those who wait longer', () => {
    const all = [
      talk('long', { waitingSince: '2026-11-23T09:00:00Z', offeredTo: { id: 'jon', name: 'Jon' } }),
      talk('offered', { waitingSince: '2026-11-23T10:00:00Z', offeredTo: { id: 'mara', name: 'Mara' } }),
    ]
    expect(sortWaiting(all, 'mara').map(({ id }) => id)).toEqual(['offered', 'long'])
  })
  test('a conversation that came with two pages stands in the list once', () => {
    expect(groupTalks([talk('one'), talk('one')], 'mara').flatMap(({ talks }) => talks)).toHaveLength(1)
  })
  test('whose member has not replied yet is with the team, not with those nobody has', () => {
    expect(
      groupTalks([talk('held', { holder: jon, waitingSince: '2026-11-23T10:00:00Z' })], 'mara'),
    ).toMatchObject([{ group: 'team' }])
  })
})

describe('the banner above the composer', () => {
  test.each([
    ['is mine while I hold it', { holder: jon }, 'jon', { type: 'mine' }],
    ['names the colleague who has it', { holder: jon }, 'mara', { type: 'taken', by: 'Jon' }],
    ['says that somebody waits', { waitingSince: '2026-11-23T10:00:00Z' }, 'mara', { type: 'waiting' }],
    ['says that the assistant answers', {}, 'mara', { type: 'assistant' }],
    ['says that it is closed, whoever held it', { state: 'closed', holder: jon }, 'jon', { type: 'closed' }],
    ['says until when it sleeps', { state: 'snoozed', snoozedUntil: 'then' }, 'jon', { until: 'then' }],
  ] as const)('%s', (_, more, me, expected) => {
    expect(bannerOf(talk('one', more as Partial<ConversationItem>), me)).toMatchObject(expected)
  })
})

describe('the times to put off to', () => {
  const choices = (now: string, timeZone = 'Europe/Berlin') =>
    snoozeTimes(new Date(now), timeZone).map(({ choice, at }) => `${choice} ${at.toISOString()}`)
  test('are those of the clock of the workspace', () => {
    expect(choices('2026-11-24T09:00:00Z')).toEqual([
      'hour 2026-11-24T10:00:00.000Z',
      'later 2026-11-24T15:00:00.000Z',
      'tomorrow 2026-11-25T08:00:00.000Z',
      'monday 2026-11-30T08:00:00.000Z',
      'week 2026-12-01T08:00:00.000Z',
    ])
  })
  test('do not offer an afternoon that is over', () => {
    expect(choices('2026-11-24T17:00:00Z').some((one) => one.startsWith('later'))).toBe(false)
  })
  test('name one morning once: on Sunday, tomorrow is Monday, and next week is its Sunday', () => {
    expect(choices('2026-11-22T09:00:00Z').map((one) => one.split(' ')[0])).toEqual([
      'hour',
      'later',
      'tomorrow',
      'week',
    ])
  })
  test('keep to the clock over the night in which it is put back', () => {
    expect(instantOf('2026-10-25', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-10-25T08:00:00.000Z')
    expect(instantOf('2026-10-24', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-10-24T07:00:00.000Z')
  })
})

describe('a saved reply', () => {
  const values = { name: 'Marta Kowalska', firstName: 'Marta', me: 'Mara', business: null, page: null }
  test('is filled in with what is known', () => {
    expect(fillReply('Hello {firstName}, this is {me}.', values)).toBe('Hello Marta, this is Mara.')
  })
  test('reads well where a name is not known', () => {
    expect(fillReply('Hello {name}, we deliver.', { ...values, name: null })).toBe('Hello, we deliver.')
  })
  test('keeps braces that mean nothing to us', () => {
    expect(fillReply('Use {code} at the till', values)).toBe('Use {code} at the till')
  })
  test('does not fill in what somebody has put into their name', () => {
    expect(fillReply('Hello {name}', { ...values, name: '{me}' })).toBe('Hello {me}')
  })
})
