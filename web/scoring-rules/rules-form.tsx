import { useMemo, useState } from 'react'
import type { Scoring } from '#contract/scoring.ts'
import { ruleAt, ruleChanges, type RuleKey } from '#rules/scoring/rule-changes.ts'
import { mostOf, ruleProblems } from '#rules/scoring/rule-limits.ts'
import type { ScoreRules } from '#rules/scoring/rule-set.ts'
import { plansText } from '#texts/plans.ts'
import { useLeadWords, useMay, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { scoringText as text } from '#texts/scoring.ts'
import { UpgradeButton } from '#web/plans/upgrade-button.tsx'
import { BandLimits } from '#web/scoring-rules/band-limits.tsx'
import { FamilyTable } from '#web/scoring-rules/family-table.tsx'
import type { NumberState } from '#web/scoring-rules/number-field.tsx'
import { Preview } from '#web/scoring-rules/preview.tsx'
import { Rescoring } from '#web/scoring-rules/rescoring.tsx'
import { numberOf, nextNumber } from '#web/scoring-rules/version-number.ts'
import { rulesTyped, typedFor, type Typed } from '#web/scoring-rules/rules-draft.ts'
import { SaveBar } from '#web/scoring-rules/save-bar.tsx'
import { usePreview } from '#web/scoring-rules/use-preview.ts'
import { Versions } from '#web/scoring-rules/versions.tsx'
import { families } from '#web/scoring/receipt-groups.ts'
import { preciseTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

/** The rules as tables, beside them what other rules would change, and below the versions there were. */
export function RulesForm({ saved }: { saved: Scoring }) {
  const opened = useOpens('scoreRules')
  const mayChange = useMay('workspace.change')
  const readOnly = !opened || !mayChange
  const [typed, setTyped] = useState<Typed>({})
  const rules = useMemo(() => rulesTyped(saved.rules, typed), [saved.rules, typed])
  const problems = ruleProblems(rules)
  const changed = problems.length > 0 || ruleChanges(saved.rules, rules).length > 0
  const inOrder = problems.length === 0 ? rules : null
  const tried = usePreview(inOrder, changed && !readOnly, saved.version)
  const stateOf = (key: RuleKey): NumberState => ({
    shown: typed[key] ?? String(ruleAt(saved.rules, key)),
    changed: typed[key] !== undefined && typed[key] !== String(ruleAt(saved.rules, key)),
    problem: problems.find((one) => one.key === key)?.problem ?? null,
    readOnly,
    onType: (now) => setTyped((before) => ({ ...before, [key]: now })),
  })
  return (
    // What has the focus is not to stand behind the bar at the foot.
    <div className="!max-w-none [&_:is(input,button,a)]:scroll-mb-24">
      <InUse saved={saved} />
      {saved.rescoring && <Rescoring {...saved.rescoring} />}
      {!opened && <OpensWithPro />}
      {opened && !mayChange && <p className="mb-4 text-sm text-ink-2">{text.readOnly}</p>}
      <div className="grid gap-x-10 gap-y-8 @min-[820px]:grid-cols-[minmax(0,1fr)_312px]">
        <div className="grid min-w-0 content-start gap-3">
          {families.map((family) => (
            <FamilyTable key={family} family={family} timeZone={saved.timeZone} stateOf={stateOf} />
          ))}
          {inOrder && <Highest rules={inOrder} />}
        </div>
        <aside className="grid min-w-0 content-start gap-7 self-start @min-[820px]:sticky @min-[820px]:top-6">
          <BandLimits bands={inOrder?.bands ?? null} stateOf={stateOf} />
          {!readOnly && <Preview rules={inOrder} changed={changed} tried={tried} />}
        </aside>
      </div>
      <Versions
        saved={saved}
        {...(!readOnly && { onUse: (wanted: ScoreRules) => setTyped(typedFor(saved.rules, wanted)) })}
      />
      {changed && !readOnly && (
        <SaveBar
          saved={saved}
          rules={inOrder}
          tried={inOrder && tried.data ? tried.data : null}
          onDone={() => setTyped({})}
          next={nextNumber(saved.version)}
        />
      )}
    </div>
  )
}

function InUse({ saved: { version, madeAt, madeBy } }: { saved: Scoring }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const number = numberOf(version)
  return (
    <p id="rules-in-use" tabIndex={-1} className="mb-4 w-fit text-sm text-ink-2">
      {number === 1
        ? text.first('1')
        : text.inUse(String(number), preciseTime(madeAt, now, timeZone), madeBy)}
    </p>
  )
}

function OpensWithPro() {
  const leadWords = useLeadWords()
  return (
    <section className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md border border-line bg-subtle p-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="text-base font-semibold">{text.pro(plansText.names.pro)}</h2>
        <p className="mt-0.5 text-sm text-ink-2 text-pretty">{text.proText(leadWords)}</p>
      </div>
      <UpgradeButton />
    </section>
  )
}

function Highest({ rules }: { rules: ScoreRules }) {
  const { families: sums, total } = mostOf(rules)
  const sum = sums.reduce((all, one) => all + one, 0)
  return (
    <div className="px-4 py-2 text-sm">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="me-auto text-base font-medium">{text.highest}</span>
        <span className="num text-ink-3">
          {sums.join(' + ')} ={sum === total ? '' : ` ${sum}, ${text.limited}`}
        </span>
        <b className="num text-lg font-semibold">{total}</b>
      </p>
      {total < rules.bands.hot && <p className="mt-1 text-danger-ink">{text.noHot}</p>}
    </div>
  )
}
