import { z } from '@hono/zod-openapi'

/** Whether PostgreSQL can keep the text as it is: no NUL character and no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Without the signs that turn the direction of writing around or take no room: they make a name look like another. */
export function withoutTricks(text: string): string {
  return text.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
}

/** Whether anything of a text can be seen. */
export function isVisible(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}]/u.test(text)
}

const cannotKeep = 'The text holds a NUL character or half of a surrogate pair, which cannot be kept'

/** A text of the given length in UTF-16 units that PostgreSQL can keep. */
export function storableText(min: number, max: number) {
  const most = `At most ${max.toLocaleString('en')} characters`
  return z
    .string()
    .min(min, min === 1 ? 'This must not be empty' : `At least ${min} characters`)
    .max(max, most)
    .refine(isStorable, cannotKeep)
}

/** Like storableText, but white space around it is cut and nothing but white space is refused. */
export function trimmedText(max: number) {
  return z
    .string()
    .max(max * 2, `At most ${max.toLocaleString('en')} characters`)
    .refine(isStorable, cannotKeep)
    .transform((text) => withoutTricks(text).trim())
    .pipe(
      z
        .string()
        .max(max, `At most ${max.toLocaleString('en')} characters`)
        .refine(isVisible, 'This must not be empty'),
    )
    .openapi({ type: 'string', minLength: 1, maxLength: max })
}

/** The longest message text, in UTF-16 units. */
export const maxMessageText = 8000

/** What somebody says: kept as it is, but white space alone is nothing. */
export const spokenText = storableText(1, maxMessageText).refine(
  (text) => /\S/.test(text),
  'This must not be empty',
)

/** An instant with a UTC offset, between the years 1970 and 9999. */
export const instant = z.iso
  .datetime({ offset: true, message: 'An ISO 8601 time with an offset, like 2026-03-01T09:30:00Z' })
  .refine((at) => {
    const ms = Date.parse(at)
    return ms >= 0 && ms < 253402300800000
  }, 'A time between 1970 and 9999')

/** A calendar day (`2026-03-01`), read in the workspace's time zone, or an instant. */
export const dayOrInstant = z.union([
  z.iso.date().refine((day) => day >= '1970', 'A day between 1970 and 9999'),
  instant,
])

export const uuid = z.uuid({ message: 'Not an id' })

export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/, 'A time zone like Europe/Berlin')

export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Two capital letters, like DE')

/** The time a cursor-paged list answers with. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable(),
    total: z.object({ value: z.number().int(), capped: z.boolean() }).optional(),
  })
}

export const limit = z.coerce.number().int().min(1).max(200).default(50)

export const cursor = z.string().min(1).max(500).optional()
