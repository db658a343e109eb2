import type { CDPSession, Page } from 'playwright-core'

/** What a screen reader is told of the element that has the focus. */
export type Focused = { role: string; name: string; states: string[] }

type Wanted = { role: string; name: string | RegExp }

/** States worth saying; what is false is said only of what can be turned on. */
const told = ['checked', 'pressed', 'expanded', 'selected', 'disabled', 'invalid', 'hasPopup', 'readonly']

type AxNode = {
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  value?: { value: unknown }
  properties?: { name: string; value: { value?: unknown } }[]
}

/**
 * A person who has nothing but a keyboard: no click, no focus set by a script, no address. Each stop of Tab has to show
 * that it has the focus and may not lie under something else, or the journey ends there.
 */
export async function keyboardOf(page: Page) {
  const device = await page.context().newCDPSession(page)

  async function focused(): Promise<Focused> {
    return readFocused(device)
  }

  /** What fades in or out gets a moment; what then still hides the focus does. */
  async function lastingTrouble(): Promise<string | null> {
    for (let look = 0; look < 10; look++) {
      if ((await page.evaluate(troubleOfFocus)) === null) return null
      await page.waitForTimeout(50)
    }
    return page.evaluate(troubleOfFocus)
  }

  /** Presses the keys one after another, as `g` and then `b`. */
  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) await page.keyboard.press(key)
  }

  /** Presses a key until the focus is where it should be; says where it has been if it never comes there. */
  async function stepTo(key: string, isThere: (at: Focused) => unknown, most = 60): Promise<Focused> {
    const passed: string[] = []
    for (let step = 0; step < most; step++) {
      await page.keyboard.press(key)
      const found = await focused()
      const trouble = await lastingTrouble()
      if (trouble !== null) throw new Error(`${textOf(found)}: ${trouble}`)
      if (await isThere(found)) return found
      passed.push(textOf(found))
    }
    throw new Error(`${key} never came there, only to:\n${passed.join('\n')}`)
  }

  /** Tabs on, or with Shift back, until the focus is on what is wanted. */
  const tabTo = (role: string, name: string | RegExp, { back = false, most = 60 } = {}): Promise<Focused> =>
    stepTo(back ? 'Shift+Tab' : 'Tab', (found) => isWanted(found, { role, name }), most)

  /** Waits until the focus is there, as after something has opened or closed. */
  async function on(role: string, name: string | RegExp, within = 15_000): Promise<Focused> {
    const until = Date.now() + within
    for (;;) {
      const found = await focused()
      if (isWanted(found, { role, name })) return found
      if (Date.now() > until)
        throw new Error(`The focus is on ${textOf(found)}, not on ${role} “${String(name)}”.`)
      await page.waitForTimeout(30)
    }
  }

  /** Presses one key, as an arrow in a menu, until the focus is on what is wanted. */
  async function keyTo(key: string, role: string, name: string | RegExp, most = 20): Promise<Focused> {
    const passed: string[] = []
    for (let step = 0; step <= most; step++) {
      const found = await focused()
      if (isWanted(found, { role, name })) return found
      passed.push(textOf(found))
      await page.keyboard.press(key)
    }
    throw new Error(`${key} never came to ${role} “${String(name)}”, only to:\n${passed.join('\n')}`)
  }

  return { press, stepTo, keyTo, type: (text: string) => page.keyboard.type(text), tabTo, on, focused }
}

function isWanted(found: Focused, { role, name }: Wanted): boolean {
  return found.role === role && (typeof name === 'string' ? found.name === name : name.test(found.name))
}

function textOf({ role, name, states }: Focused): string {
  return [role, `“${name}”`, ...states].join(' ')
}

/** What a person does in a journey, whichever way. */
type Hand = {
  /** Presses a button, follows a link, chooses in a menu, opens a tab. */
  choose(role: Role, name: string | RegExp): Promise<void>
  write(field: string | RegExp, text: string): Promise<void>
}

type Role = 'button' | 'link' | 'menuitemradio' | 'tab' | 'row'

export function mouseOf(page: Page): Hand {
  return {
    choose: (role, name) =>
      page
        .getByRole(role, { name, exact: true })
        .first()
        .click(role === 'row' ? { position: { x: 120, y: 20 } } : {}),
    async write(name, text) {
      await page.getByRole('textbox', { name, exact: true }).click()
      await page.keyboard.type(text)
    },
  }
}

export async function keysOf(page: Page): Promise<Hand> {
  const keys = await keyboardOf(page)
  return {
    async choose(role, name) {
      await page.getByRole(role, { name, exact: true }).first().waitFor()
      if (role === 'menuitemradio') await keys.keyTo('ArrowDown', role, name)
      else if (role === 'tab') {
        await keys.tabTo('tab', /./)
        await keys.keyTo('ArrowRight', 'tab', name)
      } else await keys.tabTo(role, name, { most: 90 })
      if (role !== 'tab') await keys.press('Enter')
    },
    async write(name, text) {
      const field = page.getByRole('textbox', { name, exact: true })
      await field.waitFor()
      if (!isWanted(await keys.focused(), { role: 'textbox', name }))
        await keys.tabTo('textbox', name, { most: 90 })
      await keys.type(text)
    },
  }
}

/** By Chromium's own accessibility tree, through open shadow roots, and with the option a text field points at. */
async function readFocused(device: CDPSession): Promise<Focused> {
  const { result } = await device.send('Runtime.evaluate', {
    expression: `(() => {
      let at = document.activeElement
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
      return at ?? document.body
    })()`,
  })
  const { objectId } = result
  if (objectId === undefined) return { role: '', name: '', states: [] }
  const { nodes } = (await device.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  })) as { nodes: AxNode[] }
  await device.send('Runtime.releaseObject', { objectId })
  const [node] = nodes
  const states = (node?.properties ?? []).flatMap(({ name, value: { value } }) => {
    if (!told.includes(name) || value === undefined || value === '') return []
    if (name === 'hasPopup') return [`opens a ${String(value)}`]
    if (value === false || value === 'false')
      return ['disabled', 'invalid', 'readonly'].includes(name) ? [] : [`not ${name}`]
    return value === true || value === 'true' ? [name] : [`${name} ${String(value)}`]
  })
  return { role: node?.role?.value ?? '', name: node?.name?.value ?? '', states }
}

/** What keeps a person from seeing where the focus is; runs in the page. */
function troubleOfFocus(): string | null {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (!(at instanceof HTMLElement) || at === document.body) return null
  // What is in a frame has a focus of its own.
  if (at instanceof HTMLIFrameElement) return null
  const isVisible = (color: string) => !/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(color)
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = 'var(--focus, rebeccapurple)'
  const focusColor = getComputedStyle(probe).color
  probe.remove()
  // A field may be drawn by what it stands in, which then shows the ring.
  const around = [
    at.parentElement,
    at.parentElement?.parentElement,
    at.parentElement?.parentElement?.parentElement,
  ]
  const isRinged = around.some((box) => {
    if (!box) return false
    const look = getComputedStyle(box)
    const hasOutline = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1
    return hasOutline || (parseFloat(look.borderTopWidth) >= 1 && look.borderTopColor === focusColor)
  })
  const hasRing = [undefined, '::before', '::after'].some((part) => {
    const look = getComputedStyle(at, part)
    if (part !== undefined && look.content === 'none') return false
    if (look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 1 && isVisible(look.outlineColor))
      return true
    if (part === '::after' && parseFloat(look.borderTopWidth) >= 2) return true
    return part === undefined && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && look.boxShadow !== 'none'
  })
  if (!hasRing && !isRinged) return `nothing shows that it has the focus (${at.outerHTML.slice(0, 200)})`
  const box = at.getBoundingClientRect()
  if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth)
    return 'it has the focus outside of the screen'
  const root = at.getRootNode()
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1)
  let hider: Element | null = null
  // A tall field may lie under a bar with its end, as long as where one writes does not.
  for (const y of [box.top + box.height / 2, box.top + 6, box.bottom - 6]) {
    if (y < 0 || y >= innerHeight) continue
    const over = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y)
    if (over === null || at.contains(over) || over.contains(at)) return null
    // A field that is drawn by its label.
    if (at instanceof HTMLInputElement && [...(at.labels ?? [])].some((label) => label.contains(over)))
      return null
    hider = over
  }
  return `it has the focus under ${hider?.outerHTML.slice(0, 160)}`
}
