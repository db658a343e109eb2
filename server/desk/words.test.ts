import { describe, expect, it } from 'vitest'
import type { Language } from '#server/assistant/language.ts'
import { awayWords, connectingText } from './words.ts'

const now = new Date('2026-11-28T12:00:00Z')
const languages: Language[] = ['en', 'de', 'es', 'fr', 'pl']
const away = (
  due: string | null,
  given: Partial<{ language: Language; isAbroad: boolean; until: string; missed: boolean }> = {},
) =>
  awayWords(
    {
      due: due === null ? null : new Date(due),
      until: given.until ? new Date(given.until) : null,
      contactWanted: false,
      missed: given.missed ?? false,
    },
    { language: given.language ?? 'en', now, timeZone: 'Europe/Berlin', isAbroad: given.isAbroad ?? false },
  ).text

describe('what a visitor is told whom nobody can come to', () => {
  it.each([
    ['2026-11-28T15:00:00Z', 'today by 16:00'],
    ['2026-11-29T09:00:00Z', 'tomorrow by 10:00'],
    ['2026-11-30T09:00:00Z', 'on Monday by 10:00'],
    ['2026-12-04T09:00:00Z', 'on Friday by 10:00'],
    ['2026-12-05T09:00:00Z', 'on 5 December by 10:00'],
    ['2027-01-04T09:00:00Z', 'on 4 January by 10:00'],
  ])('names %s as somebody would', (due, when) => {
    expect(away(due)).toContain(`Somebody gets back to you ${when}.`)
  })

  it('names it in five languages', () => {
    expect(languages.map((language) => away('2026-12-01T09:00:00Z', { language }))).toEqual([
      'Nobody of the team can answer right now. Somebody gets back to you on Tuesday by 10:00.',
      'Gerade kann niemand aus dem Team antworten. Wir melden uns am Dienstag bis 10:00 Uhr bei Ihnen.',
      'Ahora mismo nadie del equipo puede responder. Le responderemos el martes antes de las 10:00.',
      'Personne de l’équipe ne peut répondre pour le moment. Nous revenons vers vous mardi avant 10:00.',
      'W tej chwili nikt z zespołu nie może odpowiedzieć. Odezwiemy się we wtorek do 10:00.',
    ])
  })

  it('says whose time it is where the business has another', () => {
    expect(away('2026-11-30T09:00:00Z', { isAbroad: true })).toContain('on Monday by 10:00 (your time).')
  })

  it('promises nothing where nothing can be promised', () => {
    expect(away(null)).toBe('Nobody of the team can answer right now.')
    expect(away(null, { until: '2026-11-30T08:00:00Z' })).toContain('We are back on Monday at 09:00.')
  })

  it('says of nobody who was called that they are not there', () => {
    expect(languages.map((language) => away(null, { language, missed: true }))).toEqual([
      'Nobody could come just now.',
      'Gerade konnte niemand dazukommen.',
      'Ahora mismo no ha podido venir nadie.',
      'Personne n’a pu venir à l’instant.',
      'Nikt nie mógł teraz przyjść.',
    ])
  })

  it('asks for contact where no assistant does', () => {
    const { text } = awayWords(
      { due: null, until: null, contactWanted: true },
      { language: 'en', now, timeZone: 'Europe/Berlin', isAbroad: false },
    )
    expect(text).toMatch(/email address or a phone number\.$/)
  })
})

it('who comes is named in every language', () => {
  expect(languages.every((language) => connectingText('Mara', language).includes('Mara'))).toBe(true)
})
