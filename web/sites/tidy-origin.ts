/** What somebody types or pastes as the address of a site, as its origin: without path, usual port and capitals. */
export function tidyOrigin(typed: string): string {
  const text = typed.trim()
  if (text === '') return ''
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  // A star is no letter of a host name; while it is read another one stands for it.
  const url = URL.parse(full.replace('://*.', '://x-star-x.'))
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '') return text
  return url.origin.replace('://x-star-x.', '://*.')
}
