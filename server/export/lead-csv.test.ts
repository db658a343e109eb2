import { describe, expect, it } from 'vitest'
import type { LeadItem } from '#contract/leads.ts'
import type { Work } from '#server/export/with-work.ts'
import { csvHead, csvLines, type CsvForm } from '#server/export/lead-csv.ts'

const form: CsvForm = {
  columns: ['name', 'phone', 'firstSeenAt'],
  values: 'codes',
  language: 'en',
  times: 'local',
  timeZone: 'Europe/Berlin',
}
const lead = (given: Partial<LeadItem>) =>
  ({ name: null, phone: null, firstSeenAt: '2026-03-01T23:30:00.000Z', ...given }) as LeadItem & Work
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

describe('status, band, reason and channel', () => {
  const lost: Partial<LeadItem> = {
    status: 'lost',
    lostReason: 'chose_other',
    score: { value: 7, band: 'hot', ruleSet: 'v1' },
    channel: 'manual',
  }
  const columns = ['status', 'lostReason', 'band', 'channel'] as const

  it('stand there in the words of the language, and so do the heads', () => {
    const german = { ...form, values: 'words', language: 'de', columns } as const
    expect(csvHead({ ...german, columns: [...columns, 'firstSeenAt'] })).toBe(
      '\uFEFFStatus;Verlustgrund;Stufe;Kanal;Zuerst gesehen (Europe/Berlin)\r\n',
    )
    expect(line(lost, german)).toBe('Verloren;Für jemand anderen entschieden;Heiß;Von Hand\r\n')
    expect(line(lost, { ...german, language: 'en' })).toBe('Lost,Chose somebody else,Hot,By hand\r\n')
  })

  it('are parted by semicolons in German, as its spreadsheets part them, unless a program asks', () => {
    const german = { ...form, values: 'words', language: 'de', columns: ['status', 'band'] } as const
    expect(line(lost, german)).toBe('Verloren;Heiß\r\n')
    expect(line(lost, { ...german, times: 'iso' })).toBe('Verloren,Heiß\r\n')
  })

  it('stand there as codes for who asks for these', () => {
    expect(line(lost, { columns })).toBe('lost,chose_other,hot,manual\r\n')
  })

  it('keep own words as they are, which are no formula either', () => {
    const own = { ...lost, lostReason: '=1+1', channel: 'constructor' }
    expect(line(own, { columns, values: 'words' })).toBe("Lost,'=1+1,Hot,constructor\r\n")
  })
})
