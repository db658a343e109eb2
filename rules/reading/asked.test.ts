import { describe, expect, it } from 'vitest'
import { askIn, whatWasAsked } from './asked.ts'

describe('whatWasAsked', () => {
  it.each([
    ['May I have your name, please?', 'name'],
    ['Please provide your name.', 'name'],
    ['Could I get your full name, account number and PIN please?', 'name'],
    ['Name?', 'name'],
    ['Who am I speaking with?', 'name'],
    ['The freight depends on the port. Who is asking?', 'name'],
    ['Wie heißen Sie?', 'name'],
    ['Darf ich nach Ihrem Namen fragen?', 'name'],
    ['¿Cómo se llama?', 'name'],
    ['¿Me dice su nombre, por favor?', 'name'],
    ['Quel est votre nom ?', 'name'],
    ['Comment vous appelez-vous ?', 'name'],
    ['Jak się Pan nazywa?', 'name'],
    ['Proszę podać imię i nazwisko.', 'name'],
    ['What is your email address?', 'email'],
    ['Wie lautet Ihre E-Mail-Adresse?', 'email'],
    ['¿Cuál es su correo?', 'email'],
    ['Quelle est votre adresse e-mail ?', 'email'],
    ['Jaki jest Twój adres e-mail?', 'email'],
    ['What is the best number to call you?', 'phone'],
    ['Who should we ask for, and on which number?', 'phone'],
    ['Unter welcher Nummer erreichen wir Sie?', 'phone'],
    ['À quel numéro ?', 'phone'],
    ['Pod jakim numerem?', 'phone'],
    ['Unter welcher Telefonnummer sind Sie erreichbar?', 'phone'],
    ['¿Me deja su teléfono?', 'phone'],
    ['Quel est votre numéro de téléphone ?', 'phone'],
    ['Czy mogę prosić o numer telefonu?', 'phone'],
    ['Could you leave an email address or a phone number?', 'contact'],
    ["I don't know, but somebody here does: where can they reach you?", 'contact'],
    ['Wie können wir Sie erreichen?', 'contact'],
    ['What is your company called?', 'company'],
    ['Which company name should be on the quote?', 'company'],
    ['Where are you based?', 'location'],
    ['Gdzie Pan mieszka?', 'location'],
  ])('reads "%s" as a question for the %s', (text, asked) => {
    expect(whatWasAsked(text)).toBe(asked)
  })

  it.each([
    'How can I help you?',
    'Could you provide me with the name of the host, please?',
    "What was your mother's maiden name?",
    'What is the hotel name?',
    'What is your account number?',
    '¿Cuál es su número de pedido?',
    'Your name is John, nice to meet you.',
    'I will send you an email.',
    'Thanks!',
  ])('reads none in "%s"', (text) => {
    expect(whatWasAsked(text)).toBeNull()
  })

  it('takes the last of several questions', () => {
    expect(whatWasAsked('What is your email? And may I have your name?')).toBe('name')
  })

  it('tells another question from none', () => {
    expect([askIn('What is your account number?'), askIn('How can I help you?')]).toEqual(['other', null])
  })
})
