import composer from './composer.css?inline'
import frame from './frame.css?inline'
import narrow from './narrow.css?inline'
import talk from './talk.css?inline'

const css = frame + talk + composer + narrow

/** Gives the shadow root its styles without a style element, which a strict content policy would refuse. */
export function dress(shadow: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    shadow.appendChild(style)
  }
}
