import { localTime } from '#rules/desk/local-time.ts'
import type { Language } from '#server/assistant/language.ts'

type Words = {
  /** `{name} was asked…` */
  connecting: (name: string) => string
  /** `{name} spoke with you…` */
  spoken: (name: string) => string
  away: string
  /** The same, where members were called who did not come: nobody says that they were not there. */
  missed: string
  /** Somebody gets back by then. */
  promised: (when: string) => string
  /** The team is there again then. */
  back: (when: string) => string
  leaveContact: string
  /** `day` is one of the words below, a weekday or a date, as it stands in a sentence. */
  by: (day: string, clock: string) => string
  at: (day: string, clock: string) => string
  today: string
  tomorrow: string
  /** Of a time on the visitor's clocks, where these are not those of the business. */
  yours: string
  onDay: (weekday: string, index: number) => string
  onDate: (date: string) => string
}

const polishDays = 'w poniedziałek,we wtorek,w środę,w czwartek,w piątek,w sobotę,w niedzielę'.split(',')

const all: Record<Language, Words> = {
  en: {
    connecting: (name) => `${name} was asked to come. One moment, please.`,
    spoken: (name) => `${name} spoke with you on the phone.`,
    away: 'Nobody of the team can answer right now.',
    missed: 'Nobody could come just now.',
    promised: (when) => `Somebody gets back to you ${when}.`,
    back: (when) => `We are back ${when}.`,
    leaveContact: 'Please leave an email address or a phone number.',
    by: (day, clock) => `${day} by ${clock}`,
    at: (day, clock) => `${day} at ${clock}`,
    today: 'today',
    tomorrow: 'tomorrow',
    yours: 'your time',
    onDay: (day) => `on ${day}`,
    onDate: (date) => `on ${date}`,
  },
  de: {
    connecting: (name) => `${name} wurde dazugeholt. Einen Moment, bitte.`,
    spoken: (name) => `${name} hat mit Ihnen telefoniert.`,
    away: 'Gerade kann niemand aus dem Team antworten.',
    missed: 'Gerade konnte niemand dazukommen.',
    promised: (when) => `Wir melden uns ${when} bei Ihnen.`,
    back: (when) => `Wir sind ${when} wieder da.`,
    leaveContact: 'Bitte hinterlassen Sie eine E-Mail-Adresse oder eine Telefonnummer.',
    by: (day, clock) => `${day} bis ${clock} Uhr`,
    at: (day, clock) => `${day} um ${clock} Uhr`,
    today: 'heute',
    tomorrow: 'morgen',
    yours: 'Ihre Zeit',
    onDay: (day) => `am ${day}`,
    onDate: (date) => `am ${date}`,
  },
  es: {
    connecting: (name) => `Hemos avisado a ${name}. Un momento, por favor.`,
    spoken: (name) => `${name} ha hablado con usted por teléfono.`,
    away: 'Ahora mismo nadie del equipo puede responder.',
    missed: 'Ahora mismo no ha podido venir nadie.',
    promised: (when) => `Le responderemos ${when}.`,
    back: (when) => `Volvemos ${when}.`,
    leaveContact: 'Deje, por favor, un correo electrónico o un número de teléfono.',
    by: (day, clock) => `${day} antes de las ${clock}`,
    at: (day, clock) => `${day} a las ${clock}`,
    today: 'hoy',
    tomorrow: 'mañana',
    yours: 'su hora local',
    onDay: (day) => `el ${day}`,
    onDate: (date) => `el ${date}`,
  },
  fr: {
    connecting: (name) => `Nous avons prévenu ${name}. Un instant, s’il vous plaît.`,
    spoken: (name) => `${name} vous a parlé au téléphone.`,
    away: 'Personne de l’équipe ne peut répondre pour le moment.',
    missed: 'Personne n’a pu venir à l’instant.',
    promised: (when) => `Nous revenons vers vous ${when}.`,
    back: (when) => `Nous sommes de retour ${when}.`,
    leaveContact: 'Merci de laisser une adresse e-mail ou un numéro de téléphone.',
    by: (day, clock) => `${day} avant ${clock}`,
    at: (day, clock) => `${day} à ${clock}`,
    today: 'aujourd’hui',
    tomorrow: 'demain',
    yours: 'heure de chez vous',
    onDay: (day) => day,
    onDate: (date) => `le ${date}`,
  },
  pl: {
    connecting: (name) => `Powiadomiliśmy: ${name}. Chwileczkę, proszę.`,
    spoken: (name) => `Rozmowa telefoniczna: ${name}.`,
    away: 'W tej chwili nikt z zespołu nie może odpowiedzieć.',
    missed: 'Nikt nie mógł teraz przyjść.',
    promised: (when) => `Odezwiemy się ${when}.`,
    back: (when) => `Wrócimy ${when}.`,
    leaveContact: 'Prosimy zostawić adres e-mail lub numer telefonu.',
    by: (day, clock) => `${day} do ${clock}`,
    at: (day, clock) => `${day} o ${clock}`,
    today: 'dziś',
    tomorrow: 'jutro',
    yours: 'czas u Państwa',
    onDay: (_, index) => polishDays[index] ?? '',
    onDate: (date) => date,
  },
}

export type Clock = {
  language: Language
  now: Date
  /** The visitor's, where it is known. */
  timeZone: string
  /** The clocks of the business show another time, so that it is said whose time it is. */
  isAbroad: boolean
}

export function connectingText(name: string, language: Language): string {
  return all[language].connecting(name)
}

/** What a visitor who waited reads once a member has reached them by phone. */
export function spokenText(name: string, language: Language): string {
  return all[language].spoken(name)
}

export type Away = {
  /** Members were called, and none came. */
  missed?: boolean
  /** By when somebody gets back. */
  due: Date | null
  until: Date | null
  contactWanted: boolean
}

/**
 * What a visitor is told whom nobody can come to: by when somebody gets back, or else when somebody is there again.
 * `promise`: the sentence of it that promises something.
 */
export function awayWords(
  { missed = false, due, until, contactWanted }: Away,
  clock: Clock,
): { text: string; promise: string | null } {
  const words = all[clock.language]
  const promise = due === null ? null : words.promised(whenText(due, words.by, clock))
  const back = until === null ? null : words.back(whenText(until, words.at, clock))
  const sentences = [
    missed ? words.missed : words.away,
    promise ?? back,
    contactWanted ? words.leaveContact : null,
  ]
  return { text: sentences.filter((one) => one !== null).join(' '), promise }
}

function whenText(at: Date, say: Words['by'], { language, now, timeZone, isAbroad }: Clock): string {
  const words = all[language]
  const show = (part: keyof typeof parts) => formatOf(language, timeZone, part).format(at)
  const [today, then] = [now, at].map((each) => localTime(each.getTime(), timeZone).date)
  const days = Math.round((Date.parse(then ?? '') - Date.parse(today ?? '')) / 86_400_000)
  const weekday = (new Date(Date.parse(then ?? '')).getUTCDay() + 6) % 7
  const day =
    days === 0
      ? words.today
      : days === 1
        ? words.tomorrow
        : days < 7
          ? words.onDay(show('weekday'), weekday)
          : words.onDate(show('date'))
  return say(day, show('time')) + (isAbroad ? ` (${words.yours})` : '')
}

const parts = {
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

/** Making one takes longer than a whole line without; there are some hundred zones, of which a business meets a few. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(language: Language, timeZone: string, part: keyof typeof parts): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${part}`
  const known = formats.get(key)
  if (known) return known
  const locale = language === 'en' ? 'en-GB' : language
  const made = new Intl.DateTimeFormat(locale, { timeZone, hourCycle: 'h23', ...parts[part] })
  if (formats.size >= 1000) formats.clear()
  formats.set(key, made)
  return made
}
