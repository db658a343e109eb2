import { expect, it } from 'vitest'
import { presenceDays } from '#web/team/presence-days.ts'

it('puts each change under the day of the time zone, with when the next one came', () => {
  const changes = [
    { presence: 'offline', at: '2026-03-03T17:00:00.000Z' },
    { presence: 'online', at: '2026-03-03T08:00:00.000Z' },
    { presence: 'offline', at: '2026-03-02T23:30:00.000Z' },
  ] as const
  expect(presenceDays(changes, 'Europe/Berlin')).toEqual([
    {
      day: '2026-03-03',
      entries: [
        { presence: 'offline', at: '2026-03-03T17:00:00.000Z', until: null },
        { presence: 'online', at: '2026-03-03T08:00:00.000Z', until: '2026-03-03T17:00:00.000Z' },
        { presence: 'offline', at: '2026-03-02T23:30:00.000Z', until: '2026-03-03T08:00:00.000Z' },
      ],
    },
  ])
})
