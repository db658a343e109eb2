import { describe, expect, it } from 'vitest'
import type { Ask } from './asked.ts'
import { readMessage } from './read-message.ts'

function emailIn(text: string, asked: Ask | null = null): string | null {
  return (
    readMessage(text, { asked, country: 'GB' }).facts.find((fact) => fact.field === 'email')?.value ?? null
  )
}

describe('an email address as typed', () => {
  it.each([
    ['Write to Anna.Kovac@Example.COM please', 'anna.kovac@example.com'],
    ['<user@domain.com>.', 'user@domain.com'],
    ['(mail: a_b+c@mail.example.co.uk)', 'a_b+c@mail.example.co.uk'],
    ['jürgen.müller@beispiel.de', 'jürgen.müller@beispiel.de'],
    ['"foo bar"@example.com', '"foo bar"@example.com'],
    ['mailto:x@example.org', 'x@example.org'],
    ['jo.byrne @ post.example.ie', 'jo.byrne@post.example.ie'],
    ['petra@gmail com', 'petra@gmail.com'],
    ['petra@gmailcom', 'petra@gmail.com'],
  ])('is read from "%s"', (text, email) => {
    expect(emailIn(text)).toBe(email)
  })

  it('is found twice where there are two', () => {
    const { facts } = readMessage('a@example.com or b@example.com', { asked: null, country: 'GB' })
    expect(facts.map((fact) => fact.value)).toEqual(['a@example.com', 'b@example.com'])
  })
})

describe('an email address as said', () => {
  it.each([
    ['anna at example dot com', 'anna@example.com'],
    ['anna.kovac (at) beispiel (punkt) de', 'anna.kovac@beispiel.de'],
    ['anna [at] example [dot] org', 'anna@example.org'],
    ['my email is piotr dot zielony at onet dot pl', 'piotr.zielony@onet.pl'],
    ["it's mia underscore kraft at web dot de thanks", 'mia_kraft@web.de'],
    ['jo punkt brandt ät gmx punkt de', 'jo.brandt@gmx.de'],
    ['meine mail ist lena minus voss at posteo punkt de', 'lena-voss@posteo.de'],
    ['mi correo es lucia punto ramos arroba gmail punto com', 'lucia.ramos@gmail.com'],
    ['marta guion bajo gil arroba hotmail punto es', 'marta_gil@hotmail.es'],
    ['mon adresse c’est chloe point petit arobase orange point fr', 'chloe.petit@orange.fr'],
    ['luc tiret bas morel arobase free point fr', 'luc_morel@free.fr'],
    ['mój mail to ola kropka lis małpa wp kropka pl', 'ola.lis@wp.pl'],
    ['ola podkreślnik lis małpa interia kropka pl', 'ola_lis@interia.pl'],
    ['sam at example dot co dot uk', 'sam@example.co.uk'],
    ['t o m m y at gmail dot com', 'tommy@gmail.com'],
    ['t-o-m-m-y at gmail dot com', 'tommy@gmail.com'],
    ['r-u-t-h underscore 7 at yahoo dot com', 'ruth_7@yahoo.com'],
    ['r u t h underscore seven at yahoo dot com', 'ruth_7@yahoo.com'],
    ['its m as in mike o as in oscar at gmail dot com', 'mo@gmail.com'],
    ['k wie kaufmann u wie ulrich at web punkt de', 'ku@web.de'],
    ['n de navarra o de oviedo arroba gmail punto com', 'no@gmail.com'],
    ['a double n e at gmail dot com', 'anne@gmail.com'],
    ['oskar 88 at gmail dot com', 'oskar88@gmail.com'],
    ['ruben at gmail com', 'ruben@gmail.com'],
    ['info at nordlicht dot de is my email', 'info@nordlicht.de'],
    ['my email is info at nordlicht dot de', 'info@nordlicht.de'],
    ['elifgmailcom', 'elif@gmail.com'],
    ['my mail id elif 34 gmailcom', 'elif34@gmail.com'],
    ['elif gmailcom', 'elif@gmail.com'],
  ])('is read from "%s"', (text, email) => {
    expect(emailIn(text)).toBe(email)
  })

  it('is as uncertain as a guess where not even the at sign was typed', () => {
    const [fact] = readMessage('elifgmailcom', { asked: 'email', country: 'GB' }).facts
    expect(fact?.certainty).toBeLessThan(0.6)
  })

  it('names the words it stands on', () => {
    const [fact] = readMessage('Sure: Ola kropka Lis małpa WP kropka pl!', {
      asked: 'email',
      country: 'PL',
    }).facts
    expect(fact?.quote).toBe('Ola kropka Lis małpa WP kropka pl')
  })
})

describe('no email address', () => {
  it.each([
    'meet me @ noon',
    'foo@',
    '@anna',
    'z@co.c',
    'ends.with.dot.@gmail.com',
    'I am at home dot dot dot',
    'I saw it at example.com yesterday',
    'look at shop dot com',
    'we met at noon. Me and Tom',
    'I am at work. It is late',
    'do you have a gmail com account',
    'come at 5. de nada',
    'wir sind um 8 at the hotel. de rest kommt spater',
    'at at at dot dot com',
    'my gmail.com does not work',
    'I live com on',
    'the mail com e late',
    'it is on hotmail com right',
  ])('is read from "%s"', (text) => {
    expect(emailIn(text)).toBeNull()
  })
})
