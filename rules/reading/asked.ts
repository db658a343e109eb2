export type Asked = 'name' | 'email' | 'phone' | 'contact' | 'company' | 'location'

/** What an assistant's or agent's turn asks the visitor for. */
export function whatWasAsked(text: string): Asked | null {
  if (/\b(your|full|first|last) name\b/i.test(text)) return 'name'
  if (/\be-?mail\b/i.test(text)) return 'email'
  if (/\bphone\b/i.test(text)) return 'phone'
  return null
}
