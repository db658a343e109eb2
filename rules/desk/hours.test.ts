import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addOpenMinutes, closesAt, isKeepable, isOpen, nextOpening, type Hours } from './hours.ts'
import { localTime, minutesOf, weekdayOf } from './local-time.ts'

const office = [{ from: '09:00', to: '17:00' }]
const closed: { from: string; to: string }[] = []
const weekdays = [office, office, office, office, office, closed, closed]
const berlin = (more: Partial<Hours> = {}): Hours => ({
  timeZone: 'Europe/Berlin',
  week: weekdays,
  holidays: [],
  ...more,
})
const at = (text: string) => new Date(text)
const iso = (date: Date | null) => date?.toISOString() ?? null

describe('business hours', () => {
  it('open with the minute they begin and are over with the minute they end', () => {
    const times = [
      '2026-11-23T07:59:59Z',
      '2026-11-23T08:00:00Z',
      '2026-11-23T15:59:59Z',
      '2026-11-23T16:00:00Z',
    ]
    expect(times.map((time) => isOpen(berlin(), at(time)))).toEqual([false, true, true, false])
  })

  it('open next on Monday for who asks on Friday evening', () => {
    expect(iso(nextOpening(berlin(), at('2026-11-27T18:00:00Z')))).toBe('2026-11-30T08:00:00.000Z')
  })

  it('have a pause at noon', () => {
    const split = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]
    const hours = berlin({ week: weekdays.map((day) => (day === office ? split : day)) })
    expect(iso(nextOpening(hours, at('2026-11-23T11:30:00Z')))).toBe('2026-11-23T12:00:00.000Z')
    expect(iso(addOpenMinutes(hours, at('2026-11-23T10:30:00Z'), 60))).toBe('2026-11-23T12:30:00.000Z')
  })

  it('are closed on a holiday, and others on a short day', () => {
    const hours = berlin({
      holidays: [
        { date: '2026-12-25', spans: [] },
        { date: '2026-12-28', spans: [{ from: '10:00', to: '12:00' }] },
      ],
    })
    expect(iso(nextOpening(hours, at('2026-12-24T18:00:00Z')))).toBe('2026-12-28T09:00:00.000Z')
    expect(iso(closesAt(hours, at('2026-12-28T09:30:00Z')))).toBe('2026-12-28T11:00:00.000Z')
  })

  it('go on past midnight as one', () => {
    const late = berlin({
      week: [[{ from: '18:00', to: '24:00' }], [{ from: '00:00', to: '02:00' }], [], [], [], [], []],
    })
    expect(iso(closesAt(late, at('2026-11-23T22:30:00Z')))).toBe('2026-11-24T01:00:00.000Z')
    expect(isOpen(late, at('2026-11-23T23:30:00Z'))).toBe(true)
  })

  it('never open where no day has any', () => {
    const never = berlin({ week: [[], [], [], [], [], [], []] })
    expect(nextOpening(never, at('2026-11-23T08:00:00Z'))).toBeNull()
    expect(addOpenMinutes(never, at('2026-11-23T08:00:00Z'), 1)).toBeNull()
  })

  it('are always open where every day is whole', () => {
    const always = berlin({ week: weekdays.map(() => [{ from: '00:00', to: '24:00' }]) })
    const now = at('2026-03-28T23:00:00Z')
    expect(iso(addOpenMinutes(always, now, 24 * 60))).toBe('2026-03-29T23:00:00.000Z')
    expect(isOpen(always, now)).toBe(true)
  })

  it('can be promised until the minute they end, but not by the minute they begin', () => {
    expect(isKeepable(berlin(), at('2026-11-23T16:00:00Z'))).toBe(true)
    expect(isKeepable(berlin(), at('2026-11-23T08:00:00Z'))).toBe(false)
  })
})

describe('when clocks are changed', () => {
  const night = [{ from: '01:00', to: '04:00' }]
  const nights = berlin({ week: weekdays.map(() => night) })

  it('a night in spring is an hour shorter', () => {
    expect(iso(addOpenMinutes(nights, at('2026-03-29T00:00:00Z'), 120))).toBe('2026-03-29T02:00:00.000Z')
  })

  it('a night in autumn is an hour longer', () => {
    expect(iso(addOpenMinutes(nights, at('2026-10-24T23:00:00Z'), 240))).toBe('2026-10-25T03:00:00.000Z')
  })

  it('an opening within the hour that is left out is the moment of the jump', () => {
    const hours = berlin({ week: weekdays.map(() => [{ from: '02:30', to: '05:00' }]) })
    expect(iso(nextOpening(hours, at('2026-03-28T23:00:00Z')))).toBe('2026-03-29T01:00:00.000Z')
  })

  it('an opening within the hour that comes twice is the first', () => {
    const hours = berlin({ week: weekdays.map(() => [{ from: '02:30', to: '05:00' }]) })
    expect(iso(nextOpening(hours, at('2026-10-24T22:00:00Z')))).toBe('2026-10-25T00:30:00.000Z')
  })

  it('nine o’clock stays nine o’clock', () => {
    expect(iso(nextOpening(berlin(), at('2026-03-27T20:00:00Z')))).toBe('2026-03-30T07:00:00.000Z')
    expect(iso(nextOpening(berlin(), at('2026-10-23T20:00:00Z')))).toBe('2026-10-26T08:00:00.000Z')
  })

  it('a day that an island has left out has no hours', () => {
    const samoa = berlin({ timeZone: 'Pacific/Apia', week: weekdays.map(() => office) })
    // 29 December was followed by 31 December.
    expect(iso(nextOpening(samoa, at('2011-12-30T04:00:00Z')))).toBe('2011-12-30T19:00:00.000Z')
  })
})

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Auckland',
  'UTC',
]
const clock = fc.integer({ min: 0, max: 96 }).map((quarter) => {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
})
const day = fc.uniqueArray(clock, { minLength: 0, maxLength: 6 }).map((clocks) => {
  const sorted = clocks.toSorted()
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) => ({
    from: sorted[2 * index] ?? '',
    to: sorted[2 * index + 1] ?? '',
  }))
})
const hoursOf = fc.record({
  timeZone: fc.constantFrom(...zones),
  week: fc.array(day, { minLength: 7, maxLength: 7 }),
  holidays: fc.uniqueArray(
    fc.record({
      date: fc.integer({ min: 0, max: 20 }).map((n) => `2026-03-${String(n + 10)}`),
      spans: day,
    }),
    { maxLength: 4, selector: ({ date }) => date },
  ),
})
const instant = fc
  .integer({
    min: Date.parse('2026-03-05T00:00:00Z') / 60_000,
    max: Date.parse('2026-11-10T00:00:00Z') / 60_000,
  })
  .map((minutes) => new Date(minutes * 60_000))

/** By the clocks alone, which is right wherever they are not being changed. */
function openByClock({ timeZone, week, holidays }: Hours, time: number): boolean {
  const { date, minutes } = localTime(time, timeZone)
  const spans = holidays.find((one) => one.date === date)?.spans ?? week[weekdayOf(date)] ?? []
  return spans.some(({ from, to }) => minutesOf(from) <= minutes && minutes < minutesOf(to))
}
const offset = (time: number, timeZone: string) => {
  const { date, minutes } = localTime(time, timeZone)
  return Date.parse(date) + minutes * 60_000 - time
}
const isCalm = (time: number, timeZone: string) =>
  offset(time - 86_400_000, timeZone) === offset(time + 86_400_000, timeZone)

describe('whatever the hours, the zone and the instant', () => {
  it('open is what the clocks say', () => {
    fc.assert(
      fc.property(hoursOf, instant, (hours, time) => {
        fc.pre(isCalm(time.getTime(), hours.timeZone))
        expect(isOpen(hours, time)).toBe(openByClock(hours, time.getTime()))
      }),
      { numRuns: 400 },
    )
  })

  it('the next opening is open, and until then it was closed', () => {
    fc.assert(
      fc.property(hoursOf, instant, fc.double({ min: 0, max: 1, noNaN: true }), (hours, time, part) => {
        const opening = nextOpening(hours, time)
        if (opening === null) return
        expect(opening.getTime()).toBeGreaterThanOrEqual(time.getTime())
        expect(isOpen(hours, opening)).toBe(true)
        const between = time.getTime() + Math.floor((opening.getTime() - time.getTime()) * part)
        expect(isOpen(hours, new Date(between))).toBe(between === opening.getTime())
      }),
      { numRuns: 300 },
    )
  })

  it('minutes added one after the other are as good as added at once', () => {
    const minutes = fc.integer({ min: 0, max: 3000 })
    fc.assert(
      fc.property(hoursOf, instant, minutes, minutes, (hours, time, first, second) => {
        const once = addOpenMinutes(hours, time, first)
        const twice = once && addOpenMinutes(hours, once, second)
        const together = addOpenMinutes(hours, time, first + second)
        if (second > 0 && twice && together) expect(iso(twice)).toBe(iso(together))
      }),
      { numRuns: 300 },
    )
  })

  it('as many open minutes lie before the end as were added', () => {
    fc.assert(
      fc.property(hoursOf, instant, fc.integer({ min: 1, max: 600 }), (hours, time, minutes) => {
        const end = addOpenMinutes(hours, time, minutes)
        if (end === null || end.getTime() - time.getTime() > 2 * 86_400_000) return
        let open = 0
        for (let each = time.getTime(); each < end.getTime(); each += 15 * 60_000) {
          // Spans begin and end by the quarter, so that each quarter is open as it begins, from its beginning on.
          const next = Math.min(end.getTime(), (Math.floor(each / 900_000) + 1) * 900_000)
          if (isOpen(hours, new Date(each))) open += (next - each) / 60_000
          each = next - 15 * 60_000
        }
        expect(open).toBe(minutes)
      }),
      { numRuns: 60 },
    )
  })

  it('what was added can be promised', () => {
    fc.assert(
      fc.property(hoursOf, instant, fc.integer({ min: 1, max: 3000 }), (hours, time, minutes) => {
        const due = addOpenMinutes(hours, time, minutes)
        if (due !== null) expect(isKeepable(hours, due)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
