import type { notesText as English } from '#web/messages/en/notes.ts'
import type { Twin } from '#web/messages/twin.ts'
import { count, whole } from './counting.ts'
import { manyDative, oblique } from './grammar.ts'

/** Notes, and the tags of the settings, in German. */
export const notesText: Twin<typeof English> = {
  bold: 'Fett',
  italic: 'Kursiv',
  withKey: (what, key) => `${what} (${key})`,
  preview: 'Vorschau',
  keepWriting: 'Weiterschreiben',
  asRead: 'So wird die Notiz zu lesen sein',
  hint: '@ sagt es Kollegen, # gibt ein Schlagwort',
  people: 'Mitglieder zum Erwähnen',
  tags: 'Schlagwörter zum Vergeben',
  newTag: (name) => `Neues Schlagwort „${name}“`,
  you: (name) => `${name} (Sie)`,
  found: (n) => `${count(n, 'Vorschlag', 'Vorschläge')}. Pfeiltasten wählen, Enter übernimmt.`,

  tagsPage: {
    title: 'Schlagwörter',
    text: 'Wonach Leads geordnet sind. Sie entstehen auf der Seite eines Leads oder in einer Notiz durch # und einen Namen.',
    readOnly: 'Inhaber und Admins können Schlagwörter umbenennen, zusammenführen und löschen.',
    failed: 'Die Schlagwörter konnten nicht geladen werden',
    none: 'Noch keine Schlagwörter',
    noneText:
      'Öffnen Sie einen Lead und vergeben Sie eines, oder schreiben Sie # und einen Namen in eine Notiz.',
    leads: (n, words) => count(n, words.one, words.many),
    formerly: (names) => `früher ${names.map((name) => `#${name}`).join(', ')}`,
    find: 'Schlagwort suchen',
    noMatch: (q) => `Kein Schlagwort enthält „${q}“.`,
    more: (name) => `Was mit ${name} geschehen soll`,
    colourOf: (name) => `Farbe von ${name}`,
    colours: ['rot', 'orange', 'gelb', 'grün', 'jadegrün', 'türkis', 'blau', 'violett', 'magenta', 'rosa'],
    ownColour: 'die eigene Farbe',
    rename: 'Umbenennen',
    merge: 'Mit einem anderen zusammenführen',
    remove: 'Löschen',
    renameTitle: (name) => `#${name} umbenennen`,
    renameText: 'Bei allen Leads. Filter und Ansichten, die es nennen, gelten weiter.',
    name: 'Name',
    renamed: (from, to) => `#${from} heißt jetzt #${to}`,
    coloured: (name, colour) => `Farbe von #${name}: ${colour}`,
    mergeTitle: (name) => `#${name} mit einem anderen Schlagwort zusammenführen`,
    into: 'Mit',
    choose: 'Schlagwort wählen',
    mergeText: (n, from, into, words) => {
      const gets =
        n === 0
          ? `Kein ${words.one} hat #${from}. Es verschwindet`
          : n === 1
            ? `1 ${words.one} hat #${from} und bekommt #${into}. #${from} verschwindet`
            : `${whole(n)} ${words.many} haben #${from} und bekommen #${into}. #${from} verschwindet`
      return `${gets}, und Filter, die es nennen, finden #${into}. Das lässt sich nicht rückgängig machen.`
    },
    mergeDo: (n, words) =>
      n === 0
        ? 'Schlagwort zusammenführen'
        : `Bei ${count(n, oblique(words), manyDative(words))} zusammenführen`,
    merged: (from, into) => `#${from} wurde mit #${into} zusammengeführt`,
    removeTitle: (name) => `#${name} löschen?`,
    removeText: (n, words) =>
      n === 0
        ? `Kein ${words.one} hat es. Das lässt sich nicht rückgängig machen.`
        : `Es wird bei ${count(n, oblique(words), manyDative(words))} entfernt; alles andere dort bleibt. Das lässt sich nicht rückgängig machen.`,
    removeDo: (n, words) =>
      n === 0 ? 'Löschen' : `Löschen und bei ${count(n, oblique(words), manyDative(words))} entfernen`,
    removed: (name) => `#${name} wurde gelöscht`,
  },
}
