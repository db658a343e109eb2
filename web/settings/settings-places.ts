import type { Feature, Permission } from '#contract/access.ts'
import { knowledgeText } from '#texts/knowledge.ts'
import { assistantText } from '#texts/assistant.ts'
import { auditText } from '#texts/audit.ts'
import { plansText } from '#texts/plans.ts'
import { teamText } from '#texts/team.ts'
import { useLeadWords, useWorkspace } from '#web/accounts/me.ts'
import { frameText } from '#texts/frame.ts'
import { paths } from '#web/paths.ts'
import { words } from '#web/words.ts'

type Place = { to: string; name: string; needs?: Permission; opened?: Feature }
export type SettingsGroup = { name: string; places: readonly Place[] }

/** The pages of the settings that the reader may open, in their groups. */
export function useSettingsGroups(): SettingsGroup[] {
  const { permissions, opens } = useWorkspace()
  const { Many } = useLeadWords()
  const names = frameText.settings.groups
  const groups: SettingsGroup[] = [
    {
      name: names.workspace,
      places: [
        { to: paths.workspaceSettings, name: words.accounts.workspace.tab },
        { to: paths.plan, name: plansText.page.title, needs: 'plan.see' },
        { to: paths.apiKeys, name: plansText.keys.title, needs: 'keys.manage' },
        { to: paths.audit, name: auditText.title, needs: 'audit.read' },
      ],
    },
    {
      name: names.chat,
      places: [
        { to: paths.site, name: words.facts.settings.site },
        { to: paths.knowledge, name: knowledgeText.title },
        { to: paths.assistant, name: assistantText.title, needs: 'assistant.manage' },
        { to: paths.replies, name: words.nav.replies, opened: 'inbox' },
        { to: paths.desk, name: words.nav.desk, opened: 'inbox' },
      ],
    },
    {
      name: Many,
      places: [
        { to: paths.settings, name: frameText.settings.rules },
        { to: paths.tags, name: words.filters.tags, opened: 'leads' },
        { to: paths.scoring, name: frameText.settings.scoring, opened: 'scores' },
      ],
    },
    { name: names.team, places: [{ to: paths.team, name: teamText.title }] },
    {
      name: names.you,
      places: [
        { to: paths.alerts, name: words.nav.alerts, opened: 'inbox' },
        { to: paths.account, name: words.accounts.nav.yourAccount },
      ],
    },
  ]
  return groups
    .map(({ name, places }) => ({
      name,
      places: places.filter(
        ({ needs, opened }) =>
          (needs === undefined || permissions.includes(needs)) &&
          (opened === undefined || opens.includes(opened)),
      ),
    }))
    .filter(({ places }) => places.length > 0)
}
