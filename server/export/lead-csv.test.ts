import { describe, expect, it } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import { csvHead, csvLines, type CsvForm } from '#server/export/lead-csv.ts'

const form: CsvForm = { columns: ['name', 'phone', 'firstSeenAt'], times: 'local', timeZone: 'Europe/Berlin' }
const lead = (given: Partial<LeadItem>) =>
  ({ name: null, phone: null, firstSeenAt: '2026-03-01T23:30:00.000Z', ...given }) as LeadItem
const line = (given: Partial<LeadItem>, more: Partial<CsvForm> = {}) =>
  csvLines([lead(given)], { ...form, ...more })

describe('a cell of the file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\n=1'])(
    'is no formula: %j',
    (name) => {
      const cell = line({ name }, { columns: ['name'] }).replace(/^"|"?\r\n$/g, '')
      expect(cell).toBe(`'${name}`)
    },
  )

  it('is left as it is where it only holds such signs', () => {
    expect(line({ name: 'Jo-Ann @ home' }, { columns: ['name'] })).toBe('Jo-Ann @ home\r\n')
  })

  it('with a quote, a comma or any kind of line break is quoted', () => {
    expect(line({ name: 'a "b", c\nd' }, { columns: ['name'] })).toBe('"a ""b"", c\nd"\r\n')
  })
})

it('writes phone numbers with spaces, which are no formula', () => {
  expect(line({ phone: '+441134960777' }, { columns: ['phone'] })).toBe('+44 113 496 0777\r\n')
})

it('writes times of the workspace’s day, or as ISO has them', () => {
  expect(line({}, { columns: ['firstSeenAt'] })).toBe('2026-03-02 00:30:00\r\n')
  expect(line({}, { columns: ['firstSeenAt'], times: 'iso' })).toBe('2026-03-01T23:30:00.000Z\r\n')
})

it('begins with a byte order mark and says in which time zone its times are', () => {
  expect(csvHead(form)).toBe('\uFEFFname,phone,firstSeenAt (Europe/Berlin)\r\n')
})

it('takes titles for the heads, which are no formula either', () => {
  expect(csvHead({ ...form, titles: ['Name', '=Phone', 'Zuerst, gesehen'] })).toBe(
    '\uFEFFName,\'=Phone,"Zuerst, gesehen"\r\n',
  )
})
