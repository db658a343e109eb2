/** Pages with longer addresses are made by programs for programs. */
const mostLength = 400
const noPage =
  /\.(?:jpe?g|png|gif|webp|avif|svg|ico|css|m?js|json|xml|rss|atom|pdf|docx?|xlsx?|pptx?|zip|gz|rar|7z|tar|mp[34]|m4[av]|webm|ogg|wav|avi|mov|exe|dmg|apk|woff2?|ttf|ics|vcf)$/i
const ofCampaigns = /^(?:utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|ref|sessionid|phpsessid|sid)$/i

/** The one address of a page under which it is read, or null for what is no page to read. */
export function pageAddress(link: string, from?: string): string | null {
  const url = URL.parse(link, from)
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    return null
  if (noPage.test(url.pathname)) return null
  url.hash = ''
  const marks = [...url.searchParams.keys()].filter((name) => ofCampaigns.test(name))
  for (const name of marks) url.searchParams.delete(name)
  return url.href.length > mostLength ? null : url.href
}

/** One host, with or without www. in front; its port counts. */
export function isSameHost(one: string, other: string): boolean {
  return hostOf(one) === hostOf(other)
}

function hostOf(address: string): string {
  const url = URL.parse(address)
  return url === null ? '' : url.host.replace(/^www\./, '')
}
