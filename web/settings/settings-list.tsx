import { Link } from '@tanstack/react-router'
import { useWorkspace } from '#web/accounts/me.ts'
import { useSettingsGroups } from '#web/settings/settings-places.ts'
import { words } from '#web/words.ts'

/** Every page of the settings that the reader may open, by what it is about. */
export function SettingsList({ onChosen }: { onChosen?: () => void }) {
  const workspace = useWorkspace()
  return (
    <nav aria-label={words.facts.settings.tabs} className="grid gap-5">
      {useSettingsGroups().map(({ name, places }) => (
        <div key={name}>
          <h2 className="px-2 pb-1 text-xs leading-5 font-medium text-ink-3">{name}</h2>
          <ul className="grid gap-0.5">
            {places.map((place) => (
              <li key={place.to}>
                <Link
                  to={place.to}
                  params={{ workspaceId: workspace.id }}
                  activeOptions={{ exact: true, includeSearch: false }}
                  onClick={onChosen}
                  className="flex min-h-8 items-center rounded-md px-2 py-1 text-sm font-medium text-ink-2 hover:bg-muted hover:text-ink aria-[current]:bg-strong aria-[current]:text-ink pointer-coarse:min-h-11"
                >
                  {place.name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

/** The list beside the page, which a wide screen has room for; it stays while one goes from page to page. */
export function SettingsAside() {
  return (
    <div className="h-full overflow-y-auto px-3 py-6">
      <SettingsList />
    </div>
  )
}
