/**
 * Gives the shadow root its styles without a style element, which a strict content policy would refuse; answers how to add
 * more of them.
 */
export function dress(shadow: ShadowRoot): (css: string) => void {
  let css = ''
  return (more) => {
    css += more
    try {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      shadow.adoptedStyleSheets = [sheet]
    } catch {
      const style = document.createElement('style')
      style.textContent = more
      shadow.appendChild(style)
    }
  }
}
