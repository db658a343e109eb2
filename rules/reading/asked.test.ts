import { describe, expect, it } from 'vitest'
import { askIn, asksIn, whatWasAsked } from './asked.ts'

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
    ['And who is this?', 'name'],
    ['How should I address you?', 'name'],
    ['What number can we reach you on?', 'phone'],
    ['And your mobile?', 'phone'],
    ['Where should I send the quote?', 'contact'],
    ['Which company are you with?', 'company'],
    ['Which country are you writing from?', 'location'],
    ['Wie darf ich Sie ansprechen?', 'name'],
    ['Unter welcher Nummer können wir Sie zurückrufen?', 'phone'],
    ['Wohin dürfen wir das Angebot schicken?', 'contact'],
    ['Für welche Firma arbeiten Sie?', 'company'],
    ['Woher schreiben Sie?', 'location'],
    ['¿A qué correo te lo envío?', 'email'],
    ['¿De qué empresa eres?', 'company'],
    ['¿Desde dónde nos escribes?', 'location'],
    ['Pour quelle entreprise travaillez-vous ?', 'company'],
    ["D'où nous écrivez-vous ?", 'location'],
    ['Comment peut-on vous joindre ?', 'contact'],
    ['Jak mogę się do Pani zwracać?', 'name'],
    ['Jaką firmę Pan reprezentuje?', 'company'],
    ['W jakim mieście Pan mieszka?', 'location'],
    ['Na jaki adres e-mail wysłać ofertę?', 'email'],
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
    'Please check your email.',
    'Our phone number is 0113 496 0123.',
  ])('reads none in "%s"', (text) => {
    expect(whatWasAsked(text)).toBeNull()
  })

  it('takes the last of several questions', () => {
    expect(whatWasAsked('What is your email? And may I have your name?')).toBe('name')
  })

  it.each([
    ['May I have your name and number?', ['name', 'phone']],
    ['Please share your name, phone number and email address.', ['name', 'contact']],
    ['What is your email? And may I have your name?', ['email', 'name']],
    ['Wie ist Ihr Name und unter welcher Nummer erreichen wir Sie?', ['name', 'phone']],
    ['¿Me da su nombre y su correo?', ['name', 'email']],
    ['Puis-je avoir votre nom et votre numéro ?', ['name', 'phone']],
    ['Proszę podać imię i numer telefonu.', ['name', 'phone']],
    ['What size? And your name?', ['name']],
  ])('reads all that "%s" asks for', (text, asks) => {
    expect(asksIn(text).toSorted()).toEqual(asks.toSorted())
  })

  it('tells another question from none', () => {
    expect([askIn('What is your account number?'), askIn('How can I help you?')]).toEqual(['other', null])
  })
})
