import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { threadMs } from '#test/thread-time.ts'
import { coverContact, hidden, saidWords } from '#rules/contact/cover-contact.ts'
import { withoutContact } from '#rules/contact/without-contact.ts'

describe('a text for whom contact details are hidden', () => {
  it.each([
    'jo.byrne@post.example',
    'Jo.Byrne+shop@mail.post.example',
    'jo @ post.example',
    'jo@post . example',
    'jo＠post.example',
    'jo%40post.example',
    'jo&#64;post.example',
    'jo(at)post.example',
    'jo [at] post [dot] example',
    'jo at post dot example',
    'jo dot byrne at post dot example',
    'jo underscore byrne at web punkt de',
    'j o b at post dot example',
    'jo arroba correo punto es',
    'ola małpa wp kropka pl',
    'jürgen.müller@beispiel.de',
    '"jo byrne"@post.example',
    'Ἀλέξανδρος@ταχυδρομείο.example',
    '+44 113 496 0123',
    '(0113) 496-0123',
    '0113.496.0123',
    '0 1 1 3 4 9 6 0 1 2 3',
    '0113/4960123',
    '0113·496·0123',
    '0113,496,0123',
    '٠١١٣٤٩٦٠١٢٣',
    '०११३४९६०१२३',
    '０１１３ ４９６ ０１２３',
    '0️⃣1️⃣1️⃣3️⃣4️⃣9️⃣6️⃣0️⃣',
    'zero one one three four nine six zero one two three',
    'null eins sieben eins drei vier fünf sechs sieben acht neun',
  ])('has %s covered, wherever it stands', (detail) => {
    expect(coverContact(detail)).toBe(hidden)
    expect(coverContact(`Please write to: ${detail}, thanks`)).toMatch(/^Please write to: .*•••, thanks$/)
    const letters = coverContact(`Hello. ${detail}\nBye.`).replace(/^Hello\. |\nBye\.$/g, '')
    expect(letters).not.toMatch(/\p{N}|@|post|byrne|web|wp\b/iu)
  })

  it.each([
    'How much is the farmhouse table, and do you deliver on 12.05.2026?',
    'We met at noon. Then I went home.',
    'It was delivered 2026-03-01 10:30',
    'Table of 180 x 90 cm for 1.250 €, two of them',
    'I have been waiting for 3 weeks, order 48213',
    'Call me tomorrow between 10 and 12',
  ])('stays as it is without any: %s', (text) => {
    expect(coverContact(text)).toBe(text)
  })

  it('has the words in which a detail was said covered, however spaced and cased', () => {
    const said = saidWords(['jo bei der post', '12 34'])
    expect(coverContact('Schreib JO  bei der\nPost oder 12 34.', said)).toBe(
      `Schreib ${hidden} oder ${hidden}.`,
    )
  })

  it('has the beginning of a detail covered where a text was cut', () => {
    const cut = `${'word '.repeat(58)}jo bei der`
    expect(coverContact(cut, saidWords(['jo bei der post']))).toMatch(/word •••$/)
  })

  it('takes no time for long texts made to be slow', () => {
    for (const text of [
      'a'.repeat(8000),
      'a '.repeat(4000),
      '1-'.repeat(4000),
      `${'a.'.repeat(4000)}@`,
      '@'.repeat(8000),
      'a at '.repeat(1600),
      'a dot '.repeat(1300),
      `1${' '.repeat(7990)}1`,
    ]) {
      const took = threadMs(() => coverContact(text, saidWords(['somebody@post.example'])))
      expect(took).toBeLessThan(500)
    }
  })
})

const local = fc.stringMatching(/^[a-z][a-z0-9]{1,12}([._-][a-z0-9]{1,8})?$/)
const host = fc.stringMatching(/^[a-z]{2,10}\.(example|com|de)$/)
const email = fc.tuple(local, host).map((parts) => parts.join('@'))
const phone = fc.stringMatching(/^\+[1-9]\d{8,12}$/)
const around = fc.stringMatching(/^([a-z]{1,9} ){0,6}$/)

const spellings = [
  (given: string) => given,
  (given: string) => given.toUpperCase(),
  (given: string) => given.replace('@', ' at ').replaceAll('.', ' dot '),
  (given: string) => given.replace('@', ' (at) '),
  (given: string) => given.replace('@', ' @ '),
]
const spacings = [
  (given: string) => given,
  (given: string) => given.split('').join(' '),
  (given: string) => given.replace(/(\d{3})/g, '$1-'),
  (given: string) => given.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
]

describe('whatever is said around it', () => {
  it('no email is left, in no spelling', () => {
    fc.assert(
      fc.property(email, fc.constantFrom(...spellings), around, around, (given, spell, before, after) => {
        const said = spell(given)
        const shown = coverContact(`${before}${said} ${after}`)
        expect(shown).toContain(hidden)
        expect(shown).not.toContain(said)
        expect(shown).not.toContain(said.split(/[@ (]/)[0]?.length ? `${said.split('@')[0]}@` : '@')
      }),
      { numRuns: 500 },
    )
  })

  it('no phone number is left, in no spacing and script', () => {
    fc.assert(
      fc.property(phone, fc.constantFrom(...spacings), around, around, (given, spell, before, after) => {
        const shown = coverContact(`${before}${spell(given)} ${after}`)
        expect(shown.replace(/[^\p{Nd}]/gu, '').length).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('what was said and read is covered in every answer, and ids and times stay', () => {
    fc.assert(
      fc.property(email, phone, around, (mail, number, words) => {
        const answer = {
          id: '01890a5d-ac96-774b-bcce-b302099a8057',
          name: `${words}${mail}`,
          email: mail,
          phone: number,
          sessions: [{ id: '01890a5d-ac96-774b-bcce-b302099a8058', label: '#2345-67' }],
          firstSeenAt: '2026-03-01T10:30:00.000Z',
          lastWords: `${words}${number}`,
          score: {
            value: 45,
            lines: [{ code: 'contact.email', points: 35, at: '2026-03-01T10:30:00.000Z' }],
          },
          facts: [
            { field: 'email', value: mail, quote: mail.replace('@', ' bei '), by: null, origin: 'visitor' },
            { field: 'name', value: 'Jo', quote: `Jo, ${mail}`, by: 'Mara', origin: 'visitor' },
          ],
          items: [
            { kind: 'fact.found', data: { field: 'phone', value: number, from: number, to: null } },
            { kind: 'text', text: `${words}${mail.replace('@', ' bei ')} ${words}` },
          ],
          source: { pageUrl: `https://shop.example/?mail=${encodeURIComponent(mail)}` },
          signedAs: [mail, 'customer-7'],
          nextCursor: 'WyJsZWFkcyIsMTIzNDU2Nzg5XQ',
        }
        const shown = withoutContact(answer, saidWords([mail, number, mail.replace('@', ' bei ')]))
        const text = JSON.stringify(shown)
        for (const detail of [mail, number, encodeURIComponent(mail), mail.replace('@', ' bei ')]) {
          expect(text).not.toContain(detail)
        }
        expect([shown.id, shown.sessions, shown.firstSeenAt, shown.score, shown.nextCursor]).toEqual([
          answer.id,
          answer.sessions,
          answer.firstSeenAt,
          answer.score,
          answer.nextCursor,
        ])
        expect([shown.email, shown.phone, shown.facts[0]?.field, shown.signedAs[1]]).toEqual([
          null,
          null,
          'email',
          'customer-7',
        ])
      }),
      { numRuns: 200 },
    )
  })
})
