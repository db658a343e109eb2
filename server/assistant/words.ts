import type { Language } from '#server/assistant/language.ts'

/** What the built-in assistant says besides the answers it finds. */
type Words = {
  hello: string
  welcome: string
  unknown: string
  /** Asked along with `unknown`, or on its own. */
  askContact: string
  askEmail: string
  askPhone: string
  askName: string
  unknownReachable: string
  person: string
  personReachable: string
  thanks: (name: string | null) => string
  gotIt: string
}

export const words: Record<Language, Words> = {
  en: {
    hello: 'Hello. What can I help you with?',
    welcome: 'You are welcome. Anything else, just ask.',
    unknown: "I don't know, but somebody here does: where can they reach you?",
    askContact: 'Where can we reach you, by email or by phone?',
    askEmail: 'And what is your email address, for anything in writing?',
    askPhone: 'Is there a phone number we may call you on?',
    askName: 'May I ask your name?',
    unknownReachable: "I don't know, but somebody here does. They will get back to you.",
    person:
      'I have told the team that you would like to talk to a person. Where can they reach you, by email or by phone?',
    personReachable:
      'I have told the team that you would like to talk to a person. They will get back to you.',
    thanks: (name) => (name ? `Thank you, ${name}.` : 'Thank you.'),
    gotIt: 'I have noted it; somebody will get back to you.',
  },
  de: {
    hello: 'Guten Tag. Wobei kann ich helfen?',
    welcome: 'Gern geschehen. Wenn noch etwas ist, fragen Sie einfach.',
    unknown: 'Das weiß ich nicht, aber jemand hier weiß es: Wie können wir Sie erreichen?',
    askContact: 'Wie können wir Sie erreichen, per E-Mail oder Telefon?',
    askEmail: 'Und wie lautet Ihre E-Mail-Adresse, falls etwas schriftlich kommt?',
    askPhone: 'Unter welcher Telefonnummer dürfen wir Sie anrufen?',
    askName: 'Darf ich nach Ihrem Namen fragen?',
    unknownReachable: 'Das weiß ich nicht, aber jemand hier weiß es und meldet sich bei Ihnen.',
    person:
      'Ich habe dem Team gesagt, dass Sie mit einem Menschen sprechen möchten. Wie können wir Sie erreichen, per E-Mail oder Telefon?',
    personReachable:
      'Ich habe dem Team gesagt, dass Sie mit einem Menschen sprechen möchten. Es meldet sich jemand bei Ihnen.',
    thanks: (name) => (name ? `Danke, ${name}.` : 'Danke.'),
    gotIt: 'Ich habe es notiert; es meldet sich jemand bei Ihnen.',
  },
  es: {
    hello: 'Hola. ¿En qué puedo ayudarle?',
    welcome: 'De nada. Si necesita algo más, pregunte.',
    unknown: 'No lo sé, pero alguien aquí sí: ¿dónde podemos contactarle?',
    askContact: '¿Dónde podemos localizarle, por correo electrónico o por teléfono?',
    askEmail: '¿Y cuál es su correo electrónico, por si hay que enviarle algo?',
    askPhone: '¿A qué número de teléfono podemos llamarle?',
    askName: '¿Cuál es su nombre?',
    unknownReachable: 'No lo sé, pero alguien aquí sí y le responderá.',
    person:
      'He avisado al equipo de que desea hablar con una persona. ¿Dónde podemos localizarle, por correo electrónico o por teléfono?',
    personReachable:
      'He avisado al equipo de que desea hablar con una persona. Se pondrán en contacto con usted.',
    thanks: (name) => (name ? `Gracias, ${name}.` : 'Gracias.'),
    gotIt: 'Lo he anotado; alguien se pondrá en contacto con usted.',
  },
  fr: {
    hello: 'Bonjour. Que puis-je faire pour vous ?',
    welcome: "Je vous en prie. N'hésitez pas à demander autre chose.",
    unknown: "Je ne sais pas, mais quelqu'un ici le sait : où peut-on vous joindre ?",
    askContact: 'Où peut-on vous joindre, par e-mail ou par téléphone ?',
    askEmail: 'Et quelle est votre adresse e-mail, pour un envoi par écrit ?',
    askPhone: 'À quel numéro de téléphone pouvons-nous vous appeler ?',
    askName: 'Quel est votre nom ?',
    unknownReachable: "Je ne sais pas, mais quelqu'un ici le sait et vous répondra.",
    person:
      "J'ai prévenu l'équipe que vous souhaitez parler à une personne. Où peut-on vous joindre, par e-mail ou par téléphone ?",
    personReachable: "J'ai prévenu l'équipe que vous souhaitez parler à une personne. On vous répondra.",
    thanks: (name) => (name ? `Merci, ${name}.` : 'Merci.'),
    gotIt: "C'est noté ; quelqu'un vous répondra.",
  },
  pl: {
    hello: 'Dzień dobry. W czym mogę pomóc?',
    welcome: 'Nie ma za co. Proszę pytać dalej.',
    unknown: 'Tego nie wiem, ale ktoś tutaj wie: jak możemy się z Państwem skontaktować?',
    askContact: 'Jak możemy się z Państwem skontaktować: e-mail czy telefon?',
    askEmail: 'A jaki jest Państwa adres e-mail, gdyby trzeba było coś przesłać?',
    askPhone: 'Pod jaki numer telefonu możemy zadzwonić?',
    askName: 'Czy mogę prosić o imię i nazwisko?',
    unknownReachable: 'Tego nie wiem, ale ktoś tutaj wie i się odezwie.',
    person:
      'Przekazałem zespołowi prośbę o rozmowę z człowiekiem. Jak możemy się z Państwem skontaktować: e-mail czy telefon?',
    personReachable: 'Przekazałem zespołowi prośbę o rozmowę z człowiekiem. Ktoś się odezwie.',
    thanks: (name) => (name ? `Dziękuję, ${name}.` : 'Dziękuję.'),
    gotIt: 'Zanotowałem; ktoś się odezwie.',
  },
}
