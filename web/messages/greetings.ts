import type { Workspace } from '#contract/me.ts'

type Greeting = { subject: (business: string) => string; text: (to: string | null, from: string) => string }

/** What a message to a lead begins with, in the languages that a workspace can speak to its visitors. */
export const greetings: Record<Workspace['language'], Greeting> = {
  en: {
    subject: (business) => `Your question to ${business}`,
    text: (to, from) => `Hello${to === null ? '' : ` ${to}`}, this is ${from}. You wrote to us in our chat. `,
  },
  de: {
    subject: (business) => `Ihre Frage an ${business}`,
    text: (to, from) =>
      `Guten Tag${to === null ? '' : ` ${to}`}, hier ist ${from}. Sie haben uns im Chat geschrieben. `,
  },
  es: {
    subject: (business) => `Su pregunta a ${business}`,
    text: (to, from) => `Hola${to === null ? '' : ` ${to}`}, soy ${from}. Nos ha escrito en nuestro chat. `,
  },
  fr: {
    subject: (business) => `Votre question à ${business}`,
    text: (to, from) =>
      `Bonjour${to === null ? '' : ` ${to}`}, ici ${from}. Vous nous avez écrit dans notre chat. `,
  },
  pl: {
    subject: (business) => `Pytanie do ${business}`,
    text: (to, from) =>
      `Dzień dobry${to === null ? '' : ` ${to}`}, tu ${from}. Napisali Państwo do nas na czacie. `,
  },
}
