import { v7 as uuidv7 } from 'uuid'
import type { KnowledgeSource } from '#contract/knowledge.ts'
import { isPrivateHost } from '#rules/private-host.ts'
import type { Db } from '#server/db/in-workspace.ts'
import type { Caller } from '#server/http/caller.ts'
import { notFound, Refusal } from '#server/http/refusal.ts'
import { pageAddress } from '#server/knowledge/page-address.ts'
import {
  addSource,
  countSources,
  findSource,
  readAgain,
  type NewSource,
} from '#server/knowledge/source-store.ts'

const most = 100

/** Adds a file, which waits to be read. Its name is only a name: it is shown and says how the text is written. */
export async function addFile(
  db: Db,
  caller: Caller,
  { name, text }: { name: string; text: string },
): Promise<KnowledgeSource> {
  checkName(name)
  const file = { kind: 'file' as const, name, body: text, address: null, depth: 0, mostPages: 1 }
  return add(db, caller, file)
}

export async function changeFile(
  db: Db,
  id: string,
  { name, text }: { name?: string | undefined; text?: string | undefined },
): Promise<KnowledgeSource> {
  const before = await findSource(db, id)
  if (before?.kind !== 'file') throw notFound('file')
  if (name !== undefined) checkName(name)
  await readAgain(db, id, { name, body: text })
  return found(db, id)
}

type SiteToAdd = { address: string; depth: number; mostPages: number; allowPrivate: boolean }

/** Adds a site, which waits to be read from the address on. */
export async function addSite(
  db: Db,
  caller: Caller,
  { address, depth, mostPages, allowPrivate }: SiteToAdd,
): Promise<KnowledgeSource> {
  const page = pageAddress(address)
  if (page === null) throw wrong('address', 'That is no address of a page that can be read')
  const { host, hostname, pathname } = new URL(page)
  if (!allowPrivate && isPrivateHost(hostname)) {
    throw wrong('address', 'This address leads into a private network. Only public pages can be read')
  }
  const name = pathname === '/' ? host : `${host}${pathname}`
  const site = {
    kind: 'site' as const,
    name: name.slice(0, 200),
    body: null,
    address: page,
    depth,
    mostPages,
  }
  return add(db, caller, site)
}

async function add(db: Db, caller: Caller, source: Omit<NewSource, 'id'>): Promise<KnowledgeSource> {
  const { sources, addresses } = await countSources(db)
  if (sources >= most) throw new Refusal('too_many', `A workspace has at most ${most} files and sites.`)
  if (source.address !== null && addresses.includes(source.address)) {
    throw wrong('address', 'This address is in the list already')
  }
  const id = uuidv7()
  await addSource(db, { ...source, id }, caller.name)
  return found(db, id)
}

async function found(db: Db, id: string): Promise<KnowledgeSource> {
  const source = await findSource(db, id)
  if (!source) throw new Error('A source that was just written is not there.')
  return source
}

function checkName(name: string): void {
  if (!/[^\s.].*\.(?:md|markdown|txt)$/i.test(name)) {
    throw wrong('name', 'Only Markdown or text files (.md, .txt) can be read')
  }
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('invalid_input', `${message}.`, { fields: [{ path, message }] })
}
