import type { Browser, Page } from 'playwright-core'

/** A running product with its leads, and somebody who is signed in there. */
export type Place = {
  browser: Browser
  url: string
  /** As a header would say it: `name=value; name=value`. */
  cookie: string
  workspaceId: string
  leadIds: string[]
}

/** Lighthouse's mobile throttling: 150 ms a round trip, 1.6 Mbit/s down, 750 kbit/s up, a processor a quarter as fast. */
const slow = { latency: 150, down: 1_638_400, up: 768_000, cpu: 4 }

/** `network` and `cpu` say what is slowed down. */
export type Device = { name: string; width: number; height: number; network: boolean; cpu: boolean }

export const slowPhone: Device = { name: 'slow phone', width: 412, height: 823, network: true, cpu: true }
export const phone: Device = { name: 'phone, CPU 4×', width: 390, height: 844, network: false, cpu: true }
export const desktop: Device = { name: 'desktop', width: 1440, height: 900, network: false, cpu: false }

/** A page of a browser that has never been here; closed with everything it knows when the work is done. */
export async function onPage<Result>(
  place: Pick<Place, 'browser' | 'url' | 'cookie'>,
  device: Device,
  work: (page: Page) => Promise<Result>,
  { signedIn = true } = {},
): Promise<Result> {
  const { width, height } = device
  const isPhone = width < 800
  const context = await place.browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isPhone ? 1.75 : 1,
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  try {
    if (signedIn) await context.addCookies(cookiesOf(place))
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const session = await context.newCDPSession(page)
    if (device.network) {
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latency,
        downloadThroughput: slow.down / 8,
        uploadThroughput: slow.up / 8,
      })
    }
    if (device.cpu) await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
    return await work(page)
  } finally {
    await context.close()
  }
}

function cookiesOf({ url, cookie }: Pick<Place, 'url' | 'cookie'>) {
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
}
