import type { WorkspaceLanguage } from '#contract/team.ts'

/** What the chat of a new site says first, until somebody writes it anew. */
export const firstGreeting: Record<WorkspaceLanguage, string> = {
  en: 'Hello, I am the assistant. Ask me anything; if I do not know it, somebody here does.',
  de: 'Hallo, ich bin der Assistent. Fragen Sie mich, was Sie möchten; weiß ich es nicht, weiß es hier jemand.',
  es: 'Hola, soy el asistente. Pregúnteme lo que quiera; si no lo sé, alguien aquí lo sabrá.',
  fr: 'Bonjour, je suis l’assistant. Posez-moi vos questions ; si je ne sais pas, quelqu’un ici le saura.',
  pl: 'Dzień dobry, jestem asystentem. Proszę pytać o wszystko; jeśli czegoś nie wiem, ktoś tutaj będzie wiedział.',
}
