import { useInfiniteQuery } from '@tanstack/react-query'
import type { RuleVersion, Scoring } from '#contract/scoring.ts'
import { ruleChanges } from '#rules/scoring/rule-changes.ts'
import { defaultRuleSet, type ScoreRules } from '#rules/scoring/rule-set.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { ruleNames } from '#texts/rule-names.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { ruleVersionsQuery } from '#web/scoring-rules/scoring-queries.ts'
import { numberOf } from '#web/scoring-rules/version-number.ts'
import { Button } from '#web/ui/button.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { fullTime, preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const usual = defaultRuleSet('UTC')

/** Every version there was, each with what it changed; `onUse` puts its numbers into the tables, to be looked at and saved. */
export function Versions({ saved, onUse }: { saved: Scoring; onUse?: (rules: ScoreRules) => void }) {
  const workspace = useWorkspace()
  const versions = useInfiniteQuery(ruleVersionsQuery(workspace.id))
  const items = versions.data?.pages.flatMap((page) => page.items) ?? []
  const use = (rules: ScoreRules) => {
    onUse?.(rules)
    // To the numbers that have changed, which stand above.
    document.querySelector('h1')?.scrollIntoView({ block: 'start' })
  }
  return (
    <section aria-label={text.history} className="mt-10 max-w-(--read)">
      <div className="flex min-h-8 flex-wrap items-center gap-2">
        <h2 className="me-auto text-base font-semibold">{text.history}</h2>
        {onUse && ruleChanges(saved.rules, usual).length > 0 && (
          <Button size="small" onClick={() => use(usual)}>
            {text.toDefault}
          </Button>
        )}
      </div>
      {versions.isError ? (
        <div role="alert" className="mt-2 flex flex-wrap items-center gap-2 text-sm text-danger-ink">
          {`${text.historyFailed}. ${reasonOf(versions.error)}`}
          <Button size="small" onClick={() => void versions.refetch()}>
            {words.app.retry}
          </Button>
        </div>
      ) : versions.isPending ? (
        <div className="mt-3">
          <RowBones rows={2} />
        </div>
      ) : (
        <ol className="mt-2 border-b border-line">
          {items.map((version, index) => (
            <Version
              key={version.version}
              version={version}
              before={items[index + 1] ?? null}
              inUse={version.version === saved.version}
              {...(onUse && ruleChanges(saved.rules, version.rules).length > 0 && { onUse: use })}
            />
          ))}
        </ol>
      )}
      {versions.hasNextPage && (
        <Button
          className="mt-3"
          disabled={versions.isFetchingNextPage}
          onClick={() => void versions.fetchNextPage()}
        >
          {text.older}
        </Button>
      )}
    </section>
  )
}

function Version(props: {
  version: RuleVersion
  before: RuleVersion | null
  inUse: boolean
  onUse?: (rules: ScoreRules) => void
}) {
  const { version, before, inUse, onUse } = props
  const { timeZone } = useWorkspace()
  const now = useNow()
  const number = String(numberOf(version.version))
  const changes = before === null ? [] : ruleChanges(before.rules, version.rules)
  return (
    <li className="flex gap-3 border-t border-line py-2.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">{text.version(number)}</span>
          {inUse && <span className="text-xs font-medium text-accent-ink">{text.current}</span>}
          <span className="text-xs text-ink-3" title={fullTime(version.madeAt, timeZone)}>
            {text.madeBy(version.madeBy, preciseTime(version.madeAt, now, timeZone))}
          </span>
        </p>
        {version.note !== null && <p className="[overflow-wrap:anywhere] text-pretty">{version.note}</p>}
        <p className="num text-xs text-ink-2 text-pretty">
          {number === '1'
            ? text.begins
            : [
                ...(before !== null && before.timeZone !== version.timeZone
                  ? [text.zoneNow(version.timeZone)]
                  : []),
                ...changes.map(({ key, from, to }) => text.fromTo(ruleNames[key], from, to)),
              ].join(' · ')}
        </p>
      </div>
      {onUse && (
        <Button size="small" aria-label={text.useOf(number)} onClick={() => onUse(version.rules)}>
          {text.use}
        </Button>
      )}
    </li>
  )
}
