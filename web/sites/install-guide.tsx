import { useState } from 'react'
import type { Site } from '#contract/sites.ts'
import { sitesText } from '#texts/sites.ts'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const text = sitesText.install
type Where = keyof typeof text.ways
const ways = Object.keys(text.ways) as Where[]

/** How the snippet comes into the pages of a shop system, step by step. */
export function InstallGuide({ site }: { site: Site }) {
  const [where, setWhere] = useState<Where>('wordpress')
  return (
    <div className="mt-6">
      <h3 className="mb-1 text-sm font-medium">{text.title}</h3>
      <div className="-mx-6 overflow-x-auto [&_[role=tablist]]:mx-6 [&_[role=tablist]]:px-0">
        <Tabs
          label={text.title}
          value={where}
          onChange={setWhere}
          items={ways.map((way) => ({
            value: way,
            label: text.ways[way].name,
            content: <Steps way={way} site={site} />,
          }))}
        />
      </div>
    </div>
  )
}

function Steps({ way, site }: { way: Where; site: Site }) {
  return (
    <div className="grid gap-3 px-6 pt-3">
      <ol className="list-decimal ps-5 text-sm leading-6 text-ink-2">
        {text.ways[way].steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {way === 'tagManager' && (
        <div className="grid gap-3">
          <pre
            tabIndex={0}
            className="overflow-x-auto rounded-md border border-line bg-subtle px-3 py-2 font-mono text-xs leading-5 whitespace-pre"
          >
            <code>{forTagManager(site)}</code>
          </pre>
          <div>
            <CopyButton text={forTagManager(site)} />
          </div>
        </div>
      )}
    </div>
  )
}

/** A tag manager writes script elements anew and leaves out attributes it does not know, the key among them. */
function forTagManager({ snippet, widgetKey }: Site): string {
  const address = /src="([^"]+)"/.exec(snippet)?.[1] ?? ''
  return `<script>
(function () {
  var s = document.createElement('script')
  s.async = true
  s.src = '${address}'
  s.setAttribute('data-key', '${widgetKey}')
  document.head.appendChild(s)
})()
</script>`
}
