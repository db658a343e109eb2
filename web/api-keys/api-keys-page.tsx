import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ApiKey } from '#contract/api-keys.ts'
import { plansText } from '#texts/plans.ts'
import { useMay, useOpens, useWorkspace } from '#web/accounts/me.ts'
import { AddApiKeyDialog } from '#web/api-keys/add-api-key-dialog.tsx'
import { apiKeysQuery } from '#web/api-keys/api-key-queries.ts'
import { RevokeApiKeyDialog } from '#web/api-keys/revoke-api-key-dialog.tsx'
import { paths } from '#web/paths.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { Button, buttonLook } from '#web/ui/button.tsx'
import { Bone } from '#web/ui/state.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = plansText.keys

/** The keys that programs come in by: made on plans that have them, revoked on all. */
export function ApiKeysPage() {
  const workspace = useWorkspace()
  const open = useOpens('apiKeys')
  const keys = useQuery(apiKeysQuery(workspace.id))
  const [adding, setAdding] = useState(false)
  const [revoking, setRevoking] = useState<ApiKey | null>(null)
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {!open && keys.data && <Shut some={keys.data.length > 0} />}
      {keys.data ? (
        <>
          {(open || keys.data.length > 0) && (
            <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
              <h2 className="text-base font-semibold">{text.list}</h2>
              {open && (
                <Button look="primary" onClick={() => setAdding(true)}>
                  <Plus aria-hidden />
                  {text.add}
                </Button>
              )}
            </div>
          )}
          {keys.data.length > 0 ? (
            <KeyList keys={keys.data} onRevoke={setRevoking} />
          ) : (
            open && (
              <p className="rounded-md border border-dashed border-line-strong p-3 text-sm text-ink-2">
                {text.none}{' '}
                <a
                  href={paths.apiDocs}
                  target="_blank"
                  rel="noopener"
                  className="font-medium text-accent-ink underline underline-offset-3"
                >
                  {text.docs}
                </a>
              </p>
            )
          )}
        </>
      ) : keys.isError ? (
        <NotLoaded title={text.failed} error={keys.error} onRetry={() => void keys.refetch()} />
      ) : (
        <div role="status" aria-label={words.app.loading} className="grid gap-px">
          <Bone className="h-16 w-full" />
          <Bone className="h-16 w-full" />
        </div>
      )}
      <AddApiKeyDialog open={adding} onClose={() => setAdding(false)} />
      <RevokeApiKeyDialog shown={revoking} onClose={() => setRevoking(null)} />
    </SettingsFrame>
  )
}

/** The plan has no keys: says which has, and what those that exist still do. */
function Shut({ some }: { some: boolean }) {
  const workspace = useWorkspace()
  const maySee = useMay('plan.see')
  const pro = plansText.names.pro
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-line bg-subtle px-4 py-3">
      <p className="min-w-0 flex-1 basis-64 text-sm text-pretty">
        {some ? text.shut(pro) : text.shutNone(pro)}
      </p>
      {maySee && (
        <Link to={paths.plan} params={{ workspaceId: workspace.id }} className={buttonLook('default')}>
          {plansText.page.others}
        </Link>
      )}
    </div>
  )
}

function KeyList({ keys, onRevoke }: { keys: readonly ApiKey[]; onRevoke: (key: ApiKey) => void }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {keys.map((key) => (
        <li key={key.id} className="flex min-h-16 items-center gap-3 px-3 py-2">
          <KeyRound className="!size-4 shrink-0 text-ink-3" aria-hidden />
          <div className="min-w-0 flex-1">
            <p className="text-sm font-medium [overflow-wrap:anywhere]">{key.name}</p>
            <p className="text-xs text-ink-2">{key.scopes.map((scope) => text.scope[scope]).join(' · ')}</p>
            <p className="text-xs text-ink-3">
              <time dateTime={key.createdAt} title={fullTime(key.createdAt, timeZone)}>
                {text.made(agoTime(key.createdAt, now, timeZone), key.createdBy)}
              </time>
              {' · '}
              {key.lastUsedAt === null ? (
                text.unused
              ) : (
                <time dateTime={key.lastUsedAt} title={fullTime(key.lastUsedAt, timeZone)}>
                  {text.used(agoTime(key.lastUsedAt, now, timeZone))}
                </time>
              )}
            </p>
          </div>
          <Button look="quiet" aria-label={text.revokeOf(key.name)} onClick={() => onRevoke(key)}>
            {text.revoke}
          </Button>
        </li>
      ))}
    </ul>
  )
}
