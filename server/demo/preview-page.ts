import { html } from 'hono/html'

/** An empty page with the real widget, whose questions to the server are answered by the script before it. */
export const previewPage = () =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Preview</title>
        <script src="/widget/preview.js"></script>
        <script async src="/widget.js" data-key="preview"></script>
      </head>
      <body></body>
    </html>`
