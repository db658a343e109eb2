import { html, raw } from 'hono/html'
import { heroPicture, products, type Product } from './products.ts'

const card = (product: Product) => html`
  <li>
    <svg class="picture" viewBox="0 0 272 216" role="img" aria-label="${product.name}">
      ${raw(product.picture)}
    </svg>
    <p class="small">${product.category}</p>
    <h3>${product.name}</h3>
    <p class="soft">${product.detail}</p>
    <p class="price">${product.price}</p>
  </li>
`

/** The shop page of Oak & Iron; without a key it says how to get one. */
export const demoPage = (siteKey: string | null) =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="Furniture in solid oak and steel, made in Leeds." />
        <title>Oak & Iron · Furniture made in Leeds</title>
        <link rel="icon" href="/demo/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/demo/demo.css" />
        ${siteKey === null ? '' : html`<script async src="/widget.js" data-key="${siteKey}" data-color="#234c3b"></script>`}
      </head>
      <body>
        <aside class="demo" aria-label="About this page">${demoNote(siteKey)}</aside>
        <header>
          <a class="logo" href="#top">Oak &amp; Iron</a>
          <nav aria-label="Shop">
            <a href="#table">Tables</a>
            <a href="#pieces">More pieces</a>
            <a href="#delivery">Delivery</a>
            <a href="#visit">Showroom</a>
          </nav>
          <a class="phone" href="tel:+441134960100">0113 496 0100</a>
        </header>
        <main id="top">
          <section class="hero" id="table">
            <svg
              class="picture"
              viewBox="0 0 880 440"
              preserveAspectRatio="xMidYMax slice"
              role="img"
              aria-label="The Farmhouse table in oak with steel legs, a bench under it"
            >
              ${raw(heroPicture)}
            </svg>
            <div>
              <p class="small">Tables</p>
              <h1>Farmhouse table</h1>
              <p class="price big">from £1,120</p>
              <p>
                Solid oak from one trunk, on legs welded in our workshop. The long one seats ten and outlives
                its owners.
              </p>
              <dl class="sizes">
                <div>
                  <dt>180 cm</dt>
                  <dd>£1,120</dd>
                </div>
                <div>
                  <dt>200 cm</dt>
                  <dd>£1,200</dd>
                </div>
                <div>
                  <dt>220 cm</dt>
                  <dd>£1,320</dd>
                </div>
                <div>
                  <dt>240 cm</dt>
                  <dd>£1,480</dd>
                </div>
              </dl>
              <p class="soft">
                Natural, dark or white oil at the same price. Made to order in 5 to 6 weeks, custom sizes in 7
                to 8. All prices include VAT.
              </p>
            </div>
          </section>

          <section id="pieces" aria-labelledby="pieces-title">
            <h2 id="pieces-title">Goes with it</h2>
            <ul class="pieces">
              ${products.map(card)}
            </ul>
          </section>

          <section class="facts">
            <div id="delivery">
              <h2>Delivery</h2>
              <p>
                Two people carry your furniture into the room you choose, set it up and take the packaging
                away.
              </p>
              <dl class="table">
                <div>
                  <dt>England and Wales</dt>
                  <dd>£60</dd>
                </div>
                <div>
                  <dt>Scotland and Northern Ireland</dt>
                  <dd>£110</dd>
                </div>
                <div>
                  <dt>EU, duties and taxes included</dt>
                  <dd>from £180</dd>
                </div>
                <div>
                  <dt>Stools by courier</dt>
                  <dd>£15</dd>
                </div>
                <div>
                  <dt>Cutting boards by post</dt>
                  <dd>£6</dd>
                </div>
              </dl>
            </div>
            <div id="visit">
              <h2>Showroom and workshop</h2>
              <p>
                Unit 4, Tannery Yard, Leeds. Come in without an appointment; two parking places are in the
                yard.
              </p>
              <dl class="table">
                <div>
                  <dt>Tuesday to Friday</dt>
                  <dd>10:00–17:30</dd>
                </div>
                <div>
                  <dt>Saturday</dt>
                  <dd>10:00–16:00</dd>
                </div>
                <div>
                  <dt>Sunday and Monday</dt>
                  <dd>closed</dd>
                </div>
              </dl>
            </div>
            <div>
              <h2>Good to know</h2>
              <ul class="plain">
                <li>Ten years on frames, joints and legs</li>
                <li>Standard sizes go back within 30 days</li>
                <li>Oak and ash from certified forests</li>
                <li>Four oiled samples, free</li>
                <li>From five pieces on, 12 per cent less for trade</li>
              </ul>
            </div>
          </section>
        </main>
        <footer>
          <p>
            Oak &amp; Iron · Unit 4, Tannery Yard, Leeds ·
            <a href="mailto:hello@oakandiron.example">hello@oakandiron.example</a>
          </p>
          <p class="soft">A shop that does not exist, made to try BrainBots Leads.</p>
        </footer>
      </body>
    </html>`

function demoNote(siteKey: string | null) {
  if (siteKey !== null)
    return html`Demo shop. Write something in the chat, then look at your <a href="/">Leads</a>.`
  return html`Demo shop without its chat: there is no site yet. Sign in to <a href="/">Leads</a> once, or run
    <code>npm run cli -- site key</code>, then reload this page.`
}
