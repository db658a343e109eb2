import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')
const finders = new Set([
  'getByRole',
  'getByText',
  'getByLabel',
  'getByPlaceholder',
  'filter',
  'selectOption',
])

/** One text in both languages, both made of the same stand-ins. */
type Pair = readonly [english: string, other: string]
type Wanted = string | RegExp

/** Stand in for what a text is told, so that they are found again in what it says. */
const stands = ['Qqa', 'Qqb', 'Qqc', 'Qqd'] as const
const figure = 7919

/**
 * A page in another language, for steps written for the English one: what they look for by its name is looked for by what the
 * same text says there. What is in no text, like the name of a lead, is looked for as it is.
 */
export async function spokenIn(language: string): Promise<(page: Page) => Page> {
  const pairs = await textsIn(language)
  const known = new Map<string, Wanted>()
  const put = (wanted: Wanted, exact: boolean): Wanted => {
    const key = `${exact} ${String(wanted)}`
    const found = known.get(key) ?? translated(wanted, exact, pairs)
    known.set(key, found)
    return found
  }
  const told = (given: unknown): unknown => {
    if (typeof given !== 'object' || given === null || given instanceof RegExp) return given
    const options = { ...given } as Record<string, unknown>
    for (const key of ['name', 'hasText']) {
      const wanted = options[key]
      if (isWanted(wanted)) options[key] = put(wanted, options['exact'] === true)
    }
    return options
  }
  const proxied = <Thing extends Page | Locator>(thing: Thing): Thing =>
    new Proxy(thing, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key, target)
        if (typeof value !== 'function') return value
        return (...given: unknown[]) => {
          const [first, second] = given
          const finds = typeof key === 'string' && finders.has(key)
          const exact = key === 'selectOption' || (second as { exact?: boolean } | undefined)?.exact === true
          const handed = !finds
            ? given
            : [
                isWanted(first) && key !== 'getByRole' ? put(first, exact) : told(first),
                ...given.slice(1).map(told),
              ]
          if (key === 'selectOption' && handed[0] instanceof RegExp) handed[0] = { label: plain(handed[0]) }
          const answer: unknown = Reflect.apply(value, target, handed)
          return isLocator(answer) ? proxied(answer) : answer
        }
      },
    })
  return proxied
}

const isWanted = (given: unknown): given is Wanted => typeof given === 'string' || given instanceof RegExp
const isLocator = (given: unknown): given is Locator =>
  typeof given === 'object' && given !== null && given.constructor.name === 'Locator'
const plain = ({ source }: RegExp) => source.replaceAll(/^\^\(\?:|\)\$$|\\/g, '')

/** Of the texts that are meant, the ones that are asked for whole go before those that contain what is asked for. */
function translated(wanted: Wanted, exact: boolean, pairs: readonly Pair[]): Wanted {
  const meant =
    typeof wanted === 'string'
      ? [whole(wanted, pairs), exact ? [] : containing(wanted, pairs)].find((found) => found.length > 0)
      : pairs.filter(([english]) => wanted.test(english)).map(([, other]) => patternOf(other))
  if (meant === undefined || meant.length === 0) return wanted
  // A page of the shop speaks English whatever the dashboard does.
  if (typeof wanted !== 'string')
    return new RegExp(
      `${wanted.source}|${wanted.source.startsWith('^') ? '^' : ''}(?:${[...new Set(meant)].join('|')})`,
    )
  const any = `(?:${[...new Set([...meant, escaped(wanted)])].join('|')})`
  return new RegExp(exact ? `^${any}$` : any, exact ? '' : 'i')
}

/** What a text says that was told something is found by its own words, and says the same thing in the other language. */
function whole(wanted: string, pairs: readonly Pair[]): string[] {
  return pairs.flatMap(([english, other]) => {
    const told = new RegExp(`^${namedPatternOf(english)}$`).exec(wanted)
    if (told === null) return []
    return [patternOf(other, told.groups)]
  })
}

function containing(wanted: string, pairs: readonly Pair[]): string[] {
  const small = wanted.toLowerCase()
  return pairs
    .filter(([english]) => english.toLowerCase().includes(small))
    .map(([, other]) => patternOf(other))
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
const figures = /7[,.]?919/g

function patternOf(text: string, told: Record<string, string> = {}): string {
  return escaped(text)
    .replaceAll(/7(?:,|\\\.)?919/g, String.raw`[\d.,]+`)
    .replaceAll(/Qq[a-d]/g, (stand) => (told[stand] === undefined ? '.*' : escaped(told[stand])))
}

function namedPatternOf(text: string): string {
  const seen = new Set<string>()
  return escaped(text)
    .replaceAll(figures, String.raw`[\d.,]+`)
    .replaceAll(/Qq[a-d]/g, (stand) => {
      if (seen.has(stand)) return String.raw`\k<${stand}>`
      seen.add(stand)
      return `(?<${stand}>.+)`
    })
}

async function textsIn(language: string): Promise<Pair[]> {
  const pairs: Pair[] = []
  const both = async (english: string, other: string) =>
    gather(...((await Promise.all([import(english), import(other)])) as [unknown, unknown]), pairs)
  const messages = join(root, 'web', 'messages')
  for (const file of readdirSync(join(messages, 'en')))
    await both(join(messages, 'en', file), join(messages, language, file))
  const locales = join(root, 'widget', 'locales')
  await both(join(locales, 'en.ts'), join(locales, `${language}.ts`))
  await both(join(locales, 'more-en.ts'), join(locales, `more-${language}.ts`))
  // Text that is nothing but what it was told would stand for everything.
  return pairs.filter(([english]) => /\p{L}{2}/u.test(english.replaceAll(/Qq[a-d]/g, '')))
}

function gather(english: unknown, other: unknown, pairs: Pair[]): void {
  if (typeof english === 'string' && typeof other === 'string') pairs.push([english, other])
  else if (typeof english === 'function' && typeof other === 'function') gatherSaid(english, other, pairs)
  else if (isTable(english) && isTable(other))
    for (const [key, value] of Object.entries(english)) gather(value, other[key], pairs)
}

const isTable = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null
const wordsFor = {
  english: { one: 'lead', many: 'leads', One: 'Lead', Many: 'Leads' },
  other: { one: 'Lead', many: 'Leads', One: 'Lead', Many: 'Leads' },
}

/** What two texts say that are told the same; what they are to be told nobody knows here, so all kinds of things are tried. */
function gatherSaid(english: CallableFunction, other: CallableFunction, pairs: Pair[]): void {
  const tries = Array.from({ length: english.length }).reduce<unknown[][]>(
    (begun, _, index) =>
      begun.flatMap((given) =>
        [stands[index] ?? '', figure, 1, wordsFor.english, true].map((one) => [...given, one]),
      ),
    [[]],
  )
  const answers = new Set<string>()
  for (const given of tries.slice(0, 700)) {
    try {
      const one: unknown = english(...given)
      const two: unknown = other(...given.map((each) => (each === wordsFor.english ? wordsFor.other : each)))
      const key = JSON.stringify(one)
      if (answers.has(key) || /NaN|undefined|\[object|Invalid/.test(key)) continue
      answers.add(key)
      if (typeof one !== 'function') gather(one, two, pairs)
    } catch {
      // It wanted to be told something else.
    }
  }
}
