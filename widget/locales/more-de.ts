import type { MoreWords } from './more-en.ts'

/** The same in German. */
const more: MoreWords = {
  dismiss: 'Schließen',
  consent: 'Nur um diese Frage zu beantworten.',
  consentFirst:
    'Was Sie hier schreiben, wird gespeichert und von uns und unserem Assistenten gelesen, um Ihnen zu antworten. Bevor Sie zustimmen, wird nichts gespeichert.',
  privacy: 'Datenschutz',
  agree: 'Zustimmen und beginnen',
  refuse: 'Jetzt nicht',
  fieldsTitle: 'Bevor wir beginnen',
  name: 'Ihr Name',
  email: 'Ihre E-Mail-Adresse',
  phone: 'Ihre Telefonnummer',
  optional: 'freiwillig',
  start: 'Beginnen',
  skip: 'Überspringen',
  askEmail: 'An welche E-Mail-Adresse dürfen wir schreiben?',
  askPhone: 'Unter welcher Nummer dürfen wir anrufen?',
  sendEmail: 'E-Mail hinterlassen',
  sendPhone: 'Nummer hinterlassen',
  needed: 'Das wird für den Beginn gebraucht.',
  badEmail: 'Das ist keine vollständige E-Mail-Adresse, wie name@example.com.',
  badPhone: 'Diese Nummer ist zu kurz. Bitte mit Vorwahl angeben.',
  longPhone: 'Diese Nummer ist zu lang.',
  notPhone:
    'Das lässt sich nicht als Telefonnummer lesen. Bitte mit Vorwahl angeben, oder mit + und der Vorwahl des Landes.',
  newTalk: 'Neues Gespräch',
  transcript: 'Gespräch als Text sichern',
  stopped: 'angehalten',
  sound: 'Ton bei neuen Nachrichten',
  forget: 'Alles über mich löschen',
  forgetText: 'Ihre Gespräche und alles, was hier über Sie bekannt ist, werden endgültig gelöscht.',
  forgetDo: 'Alles löschen',
  keep: 'Behalten',
  forgotten: 'Alles über Sie wurde gelöscht.',
  forgetLater: 'Das muss sich erst ein Mensch ansehen. Er weiß Bescheid.',
  failed: 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
}

export default more
