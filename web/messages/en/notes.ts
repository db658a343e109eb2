import { count, whole } from './counting.ts'

/** Notes, and the tags of the settings, in English. */
export const notesText = {
  bold: 'Bold',
  italic: 'Italic',
  withKey: (what: string, key: string) => `${what} (${key})`,
  preview: 'Preview',
  keepWriting: 'Keep writing',
  asRead: 'As the note will read',
  hint: '@ tells a colleague, # adds a tag',
  people: 'Members to mention',
  tags: 'Tags to add',
  newTag: (name: string) => `New tag “${name}”`,
  you: (name: string) => `${name} (you)`,
  found: (n: number) => `${count(n, 'suggestion', 'suggestions')}. Arrows choose, Enter takes one.`,

  tagsPage: {
    title: 'Tags',
    text: 'What leads are sorted by. They are made on a lead’s page or in a note, by # and a name.',
    readOnly: 'Owners and admins can rename, merge and delete tags.',
    failed: 'The tags could not be loaded',
    none: 'No tags yet',
    noneText: 'Open a lead and add a tag, or write # and a name in a note.',
    leads: (n: number, words: { one: string; many: string }) =>
      `${whole(n)} ${n === 1 ? words.one : words.many}`,
    formerly: (names: readonly string[]) => `was ${names.map((name) => `#${name}`).join(', ')}`,
    find: 'Find a tag',
    noMatch: (q: string) => `No tag has “${q}” in its name.`,
    more: (name: string) => `What to do with ${name}`,
    colourOf: (name: string) => `Colour of ${name}`,
    colours: ['red', 'orange', 'yellow', 'green', 'jade', 'cyan', 'blue', 'violet', 'magenta', 'pink'],
    ownColour: 'its own colour',
    rename: 'Rename',
    merge: 'Merge into another tag',
    remove: 'Delete',
    renameTitle: (name: string) => `Rename #${name}`,
    renameText: 'On all its leads. Filters and saved views that name it go on working.',
    name: 'Name',
    renamed: (from: string, to: string) => `#${from} is now #${to}`,
    coloured: (name: string, colour: string) => `#${name} is ${colour} now`,
    mergeTitle: (name: string) => `Merge #${name} into another tag`,
    into: 'Into',
    choose: 'Choose a tag',
    mergeText: (n: number, from: string, into: string, words: { one: string; many: string }) =>
      `${n === 0 ? `No ${words.one} has` : `${whole(n)} ${n === 1 ? `${words.one} has` : `${words.many} have`}`} #${from}. ${n === 0 ? 'It will be gone, and' : `${n === 1 ? 'It gets' : 'They get'} #${into}, #${from} will be gone, and`} filters that name it find #${into}. This cannot be undone.`,
    mergeDo: (n: number, words: { one: string; many: string }) =>
      n === 0 ? 'Merge tag' : `Merge tag on ${whole(n)} ${n === 1 ? words.one : words.many}`,
    merged: (from: string, into: string) => `#${from} was merged into #${into}`,
    removeTitle: (name: string) => `Delete #${name}?`,
    removeText: (n: number, words: { one: string; many: string }) =>
      n === 0
        ? `No ${words.one} has it. This cannot be undone.`
        : `It is taken off ${whole(n)} ${n === 1 ? words.one : words.many}, which stay as they are otherwise. This cannot be undone.`,
    removeDo: (n: number, words: { one: string; many: string }) =>
      n === 0 ? 'Delete' : `Delete and take off ${whole(n)} ${n === 1 ? words.one : words.many}`,
    removed: (name: string) => `#${name} was deleted`,
  },
}
