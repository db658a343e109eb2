import { features, plans, type Feature, type Plan } from '#contract/access.ts'
import { contract } from '#contract/api.ts'
import type { Access } from '#contract/route.ts'
import { opens, plans as booked } from '#rules/plans.ts'

export type Called = {
  operationId: string
  'x-access': Access
  'x-plan'?: Feature | 'every'
}

/** `counted`: open as long as the plan has a seat or a site left. */
export type Cell = 'open' | 'shut' | 'counted'

/** Doors that a plan does not shut, but lets through so many: members who write, and sites. */
const counted: Record<string, 'seats' | 'sites'> = {
  changeMember: 'seats',
  invite: 'seats',
  inviteAgain: 'seats',
  acceptInvitation: 'seats',
  addSite: 'sites',
}

const byKey: readonly Access[] = ['read', 'write', 'ingest']

/** Who else than a key may call an operation; null where only keys may. */
export function callerOf({ 'x-access': access }: Called): 'member' | 'visitor' | 'anybody' | null {
  if (access === 'ingest') return null
  if (access === 'visitor') return 'visitor'
  return access === 'nobody-yet' ? 'anybody' : 'member'
}

export function takesKeys({ 'x-access': access }: Called): boolean {
  return byKey.includes(access)
}

/** What stands at an operation on a plan, by the one table of what plans open. */
export function cellOf(operation: Called, plan: Plan, withKey: boolean): Cell {
  const { operationId, 'x-access': access, 'x-plan': feature } = operation
  if (feature !== undefined && feature !== 'every' && !opens(plan, feature)) return 'shut'
  // Messages are taken from a key on every plan, so that a downgrade loses none.
  if (withKey && access !== 'ingest' && !opens(plan, 'apiKeys')) return 'shut'
  return operationId in counted ? 'counted' : 'open'
}

/** What each plan opens, and each operation on each plan, as docs/plans.md shows them. */
export function planTables(): string {
  const operations = Object.values(contract).map((route) => ({ ...route, tag: route.tags[0] }))
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort()
  const rows = tags.flatMap((tag) =>
    operations
      .filter((operation) => operation.tag === tag)
      .map((operation) => [
        tag,
        `\`${operation.operationId}\``,
        operation.summary,
        ...plans.map((plan) => shown(operation, plan, false)),
        ...plans.map((plan) => shown(operation, plan, true)),
      ]),
  )
  return [
    '## What each plan opens',
    '',
    table(
      ['', ...plans],
      [
        ...features.map((feature) => [
          feature,
          ...plans.map((plan) => (opens(plan, feature) ? 'open' : '–')),
        ]),
        ['seats besides the first owner', ...plans.map((plan) => String(booked[plan].agentSeats))],
        [
          'sites',
          ...plans.map((plan) => (booked[plan].sites === null ? 'any number' : String(booked[plan].sites))),
        ],
      ],
    ),
    '',
    '## Each operation on each plan',
    '',
    table(['', 'operation', 'what it does', ...plans, ...plans.map((plan) => `${plan}, by key`)], rows),
    '',
  ].join('\n')
}

function shown(operation: Called, plan: Plan, withKey: boolean): string {
  if (withKey ? !takesKeys(operation) : callerOf(operation) === null) return ''
  const cell = cellOf(operation, plan, withKey)
  if (cell === 'shut') return '**shut**'
  return cell === 'open' ? 'open' : `open, as ${counted[operation.operationId] ?? ''} last`
}

function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]) =>
    `| ${cells.map((cell) => cell ?? '').join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
