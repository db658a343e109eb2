import { basename } from 'node:path'

export type SourceFile = { path: string; text: string }

const longest = 400
/** Names that say nothing of what is inside, so that everything ends up there. */
const empty = ['utils', 'util', 'common', 'helpers', 'helper', 'shared', 'manager', 'types', 'misc']

/** The rules of the house that no linter knows; each finding says in a sentence what to do. */
export function breaches(file: SourceFile): string[] {
  return [
    ...length(file),
    ...names(file),
    ...unfinished(file),
    ...purity(file),
    ...calls(file),
    ...sides(file),
  ]
}

function length({ path, text }: SourceFile): string[] {
  const lines = text.split('\n').length - 1
  if (lines <= longest) return []
  return [`${path} has ${lines} lines: split it by idea, ${longest} are the most.`]
}

function names({ path }: SourceFile): string[] {
  const words = path.split('/').map((part) => part.split('.')[0] ?? '')
  const found = words.find((word) => empty.includes(word))
  if (found === undefined) return []
  return [`${path}: "${found}" says nothing of what is inside, so name it after that.`]
}

function unfinished({ path, text }: SourceFile): string[] {
  if (basename(path).startsWith('house-rules')) return []
  const line = text.split('\n').findIndex((each) => /\b(TODO|FIXME|XXX)\b/.test(each))
  return line === -1 ? [] : [`${path}:${line + 1} leaves something to do: do it, or decide against it.`]
}

/** The same texts must give the same score on any machine at any time. */
function purity({ path, text }: SourceFile): string[] {
  if (!path.startsWith('rules/') || path.includes('.test.')) return []
  const lines = text.split('\n')
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bprocess\.|\bfetch\(/
  const line = lines.findIndex((each) => impure.test(each) && !/^\s*(\/\/|\*|\/\*)/.test(each))
  return line === -1
    ? []
    : [`${path}:${line + 1} asks the clock, chance or the machine: take the value as an argument.`]
}

/** Besides the outgoing client in its two forms: the command that plays transcripts calls the installation's own server. */
const mayCall = ['server/http/outgoing.ts', 'server/http/outgoing-fetch.ts', 'server/replay/send-talks.ts']

/** Whoever calls an address that somebody else wrote ends up inside the operator's network, unless each socket is looked at. */
function calls({ path, text }: SourceFile): string[] {
  if (!path.startsWith('server/') || path.includes('.test.') || mayCall.includes(path)) return []
  const call =
    /(^|[^.\w])fetch\(|\bglobalThis\.fetch\b|import (?!type)[^;]*\b(get|request)\b.* from 'node:https?'|import (\* as )?\w+ from 'node:https?'|import\('node:https?'\)|'(undici|node:http2)'/
  const line = text.split('\n').findIndex((each) => call.test(each))
  return line === -1
    ? []
    : [
        `${path}:${line + 1} calls out by itself: fetchPublic of server/http/outgoing.ts looks at the address.`,
      ]
}

const sided =
  /(?<=[\s"'`:!])-?(?:(scroll-)?([mp][lr])-(?=[\d[(]|px|auto)|(left|right)-(?=[\d[(]|px|auto|full)|(border|rounded)-(l|r|tl|tr|bl|br)(?=[\s"'`-])|text-(left|right)(?=[\s"'`]))/
const sidedStyle =
  /(?<![\w-])(margin|padding|border|inset)-(left|right)\b|^\s*(left|right)\s*:|text-align:\s*(left|right)\b/

/** The screens are mirrored where people read from the right, so that a class names the start or the end of a line. */
function sides({ path, text }: SourceFile): string[] {
  if (!path.startsWith('web/') || path.includes('.test.')) return []
  const breach = path.endsWith('.css') ? sidedStyle : sided
  const lines = text.split('\n')
  return lines.flatMap((each, index) => {
    const found = breach.exec(each)?.[0].trim()
    const isMeant = /physical:/.test(each) || /physical:/.test(lines[index - 1] ?? '')
    if (found === undefined || isMeant || /^\s*(\/\/|\*|\/\*)/.test(each)) return []
    return [
      `${path}:${index + 1} "${found}" stays where it is when the page is mirrored: take the class of the start or the end (ms-, pe-, start-, text-end, border-s, rounded-se), or say above it in a comment why it is "physical:".`,
    ]
  })
}

/** The addresses would tie every installation to one registry. */
export function lockBreaches(lock: string): string[] {
  const count = lock.match(/"resolved":\s*"http/g)?.length ?? 0
  if (count === 0) return []
  return [
    `package-lock.json names ${count} addresses: install with omit-lockfile-registry-resolved=true, as .npmrc says.`,
  ]
}
