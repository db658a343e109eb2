import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { sitesText } from '#texts/sites.ts'
import { useMay, useWorkspace } from '#web/accounts/me.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { AllowedOrigins } from '#web/sites/allowed-origins.tsx'
import { CheckPage } from '#web/sites/check-page.tsx'
import { IdentityKeys } from '#web/sites/identity-keys.tsx'
import { InstallGuide } from '#web/sites/install-guide.tsx'
import { SiteForm } from '#web/sites/site-form.tsx'
import { SiteList } from '#web/sites/site-list.tsx'
import { sitesQuery } from '#web/sites/site-queries.ts'
import { Snippet } from '#web/sites/snippet.tsx'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.site

/** All sites, and the settings of the one in the address; of the first, if none is named. */
export function SitePage() {
  const workspace = useWorkspace()
  const named = useSearch({ from: '/w/$workspaceId/settings/site' }).site
  const mayChange = useMay('sites.change')
  const mayKeys = useMay('keys.manage')
  const sites = useQuery(sitesQuery(workspace.id))
  const site = sites.data?.find(({ id }) => id === named) ?? sites.data?.[0]
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {site && sites.data ? (
        <>
          <SiteList sites={sites.data} chosen={site} />
          <div key={site.id} className="!max-w-none [&>section]:max-w-(--read)">
            <section aria-label={text.snippet} className="mb-10">
              <h2 className="text-base font-semibold">{text.snippet}</h2>
              <p className="mb-3 text-sm text-ink-2">{text.snippetText}</p>
              <Snippet site={site} waitingText={text.notSeen} />
              {mayChange && <CheckPage site={site} />}
              <InstallGuide site={site} />
            </section>
            {mayChange ? (
              <>
                <AllowedOrigins site={site} />
                <section aria-label={sitesText.settings} className="@min-[880px]:!max-w-none">
                  <h2 className="mb-4 text-base font-semibold">{sitesText.settings}</h2>
                  <SiteForm site={site} />
                </section>
              </>
            ) : (
              <p className="text-sm text-ink-2">{sitesText.readOnly}</p>
            )}
          </div>
          {mayKeys && <IdentityKeys />}
        </>
      ) : sites.isError ? (
        <NotLoaded title={text.failed} error={sites.error} onRetry={() => void sites.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-6">
          {['h-16', 'h-8', 'h-20', 'h-8'].map((height, index) => (
            <Bone key={index} className={`${height} w-full`} />
          ))}
        </div>
      )}
    </SettingsFrame>
  )
}
