import type { FactField } from './read-message.ts'

/** Details spread over turns, and what a correction may correct. At most 300 characters as JSON. */
export type Carry = {
  /** The talk is about money: bare numbers in it are rather those of cards and accounts. */
  about?: 'money'
  /** Visitor turns since the last thing worth keeping. */
  turns: number
  /** The end of what was said, where it may be the beginning of an email address or phone number. */
  open: { field: 'email' | 'phone'; said: string } | null
  /** The latest own value of each field that may be corrected, latest first. */
  said: { field: FactField; value: string; certainty: number }[]
}
