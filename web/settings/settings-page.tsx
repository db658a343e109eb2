import { useQuery } from '@tanstack/react-query'
import type { OnContact, Settings } from '#contract/settings.ts'
import { useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { ChoiceGroup } from '#web/settings/choice-group.tsx'
import type { SettingChoice } from '#web/settings/choice-group.tsx'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { settingsQuery } from '#web/settings/settings-queries.ts'
import { useChangeSettings } from '#web/settings/use-change-settings.ts'
import { Bone } from '#web/ui/state.tsx'
import { words } from '#web/words.ts'

const text = words.facts.settings
const onContact: SettingChoice<OnContact>[] = [
  { value: 'ask', label: text.contact.ask, hint: text.contact.askText },
  { value: 'automatic', label: text.contact.automatic, hint: text.contact.automaticText },
  { value: 'off', label: text.contact.off, hint: text.contact.offText },
]
const onSame: SettingChoice<'ask' | 'join'>[] = [
  { value: 'ask', label: text.same.ask, hint: text.same.askText },
  { value: 'join', label: text.same.join, hint: text.same.joinText },
]

/** How the leads of a workspace are looked after. */
export function SettingsPage() {
  const leadWords = useLeadWords()
  const workspace = useWorkspace()
  const settings = useQuery(settingsQuery(workspace.id))
  return (
    <SettingsFrame title={text.title} text={text.text(leadWords.many)}>
      {settings.data ? (
        <Choices settings={settings.data} />
      ) : settings.isError ? (
        <NotLoaded title={text.failed} error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-8">
          <Bone className="h-[202px] w-full !rounded-md" />
          <Bone className="h-[144px] w-full !rounded-md" />
        </div>
      )}
    </SettingsFrame>
  )
}

function Choices({ settings }: { settings: Settings }) {
  const readOnly = !useMay('workspace.change')
  const { one, many } = useLeadWords()
  const change = useChangeSettings()
  return (
    <div className="grid gap-8">
      {readOnly && <p className="text-sm text-ink-2">{text.readOnly}</p>}
      <ChoiceGroup
        name="onContact"
        title={text.contact.title(one)}
        value={settings.onContact}
        choices={onContact}
        disabled={readOnly}
        onChoose={(value) => change({ to: { onContact: value }, from: { onContact: settings.onContact } })}
      />
      <ChoiceGroup
        name="joinClaimed"
        title={text.same.title(many)}
        value={settings.joinClaimed ? 'join' : 'ask'}
        choices={onSame}
        disabled={readOnly}
        onChoose={(value) =>
          change({ to: { joinClaimed: value === 'join' }, from: { joinClaimed: settings.joinClaimed } })
        }
      />
    </div>
  )
}
