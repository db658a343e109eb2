import type { Note } from '#contract/notes.ts'
import { callableBy, isNewTag, marksIn, possibleTags, withoutCode } from '#rules/notes/note-marks.ts'
import type { Db } from '#server/db/in-workspace.ts'
import { fold } from '#server/leads/search-text.ts'
import { findTags } from '#server/tags/store.ts'
import { listMembers } from '#server/team/store.ts'

/** More tags than this, or people, are put and told by nobody's note. */
const mostTags = 20
const mostPeople = 50

/** The members and the tags that a note names; tags that are not there yet are among them. */
export async function readMarks(
  db: Db,
  text: string,
): Promise<{ mentions: Note['mentions']; tags: string[] }> {
  const said = withoutCode(text)
  const possible = possibleTags(said)
  const known = await findTags(db, possible)
  const people = said.includes('@') ? callableBy(await listMembers(db)) : []
  const marks = marksIn(said, people, (name) => known.get(fold(name)) ?? (isNewTag(name) ? name : null))
  const mentions = new Map<string, Note['mentions'][number]>()
  const tags = new Map<string, string>()
  for (const mark of marks) {
    if (mark.type === 'tag') tags.set(fold(mark.name), mark.name)
    else for (const id of mark.ids) mentions.set(`${id} ${mark.name}`, { id, name: mark.name })
  }
  return {
    mentions: [...mentions.values()].slice(0, mostPeople),
    tags: [...tags.values()].slice(0, mostTags),
  }
}
