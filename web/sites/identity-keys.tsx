import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { IdentityKey } from '#contract/identity.ts'
import { identityKeysText } from '#texts/identity-keys.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { AddIdentityKeyDialog, type KeyKind } from '#web/sites/add-identity-key-dialog.tsx'
import { identityKeysQuery } from '#web/sites/identity-key-queries.ts'
import { RevokeIdentityKeyDialog } from '#web/sites/revoke-identity-key-dialog.tsx'
import { Button } from '#web/ui/button.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { RowBones } from '#web/ui/row-bones.tsx'
import { agoTime, fullTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'
import { words } from '#web/words.ts'

const text = identityKeysText

/** Whom the customer's own server may sign in, and with which keys. */
export function IdentityKeys() {
  const workspace = useWorkspace()
  const keys = useQuery(identityKeysQuery(workspace.id))
  const [adding, setAdding] = useState<KeyKind | null>(null)
  const [revoking, setRevoking] = useState<IdentityKey | null>(null)
  const mayChange = workspace.role === 'owner' || workspace.role === 'admin'
  return (
    <section aria-label={text.title} className="mt-12 border-t border-line pt-8">
      <h2 className="text-base font-semibold">{text.title}</h2>
      <p className="mb-4 text-sm text-ink-2 text-pretty">{text.text}</p>
      <div className="mb-6 grid gap-1">
        <h3 className="text-sm font-medium">{text.workspaceId}</h3>
        <div className="flex min-w-0 items-center gap-1">
          <code className="min-w-0 truncate font-mono text-xs">{workspace.id}</code>
          <CopyButton text={workspace.id} what={text.workspaceId} />
        </div>
        <p className="text-xs text-ink-3">{text.workspaceIdHint}</p>
      </div>
      <h3 className="mb-2 text-sm font-medium">{text.list}</h3>
      {keys.data ? (
        <KeyList keys={keys.data} onRevoke={mayChange ? setRevoking : null} />
      ) : keys.isError ? (
        <div role="alert" className="flex flex-wrap items-center gap-3 rounded-md border border-line p-3">
          <p className="min-w-0 flex-1 text-sm">
            {text.failed}. <span className="text-ink-2">{reasonOf(keys.error)}</span>
          </p>
          <Button onClick={() => void keys.refetch()}>
            <RotateCcw aria-hidden />
            {words.app.retry}
          </Button>
        </div>
      ) : (
        <RowBones rows={2} />
      )}
      {mayChange ? (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button onClick={() => setAdding('secret')}>
            <Plus aria-hidden />
            {text.makeSecret}
          </Button>
          <Button onClick={() => setAdding('public')}>
            <Plus aria-hidden />
            {text.addPublic}
          </Button>
        </div>
      ) : (
        <p className="mt-3 text-xs text-ink-3">{text.readOnly}</p>
      )}
      <AddIdentityKeyDialog kind={adding} onClose={() => setAdding(null)} />
      <RevokeIdentityKeyDialog shown={revoking} onClose={() => setRevoking(null)} />
    </section>
  )
}

function KeyList({
  keys,
  onRevoke,
}: {
  keys: readonly IdentityKey[]
  onRevoke: ((key: IdentityKey) => void) | null
}) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  if (keys.length === 0) {
    return (
      <p className="rounded-md border border-dashed border-line-strong p-3 text-sm text-ink-2">{text.none}</p>
    )
  }
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {keys.map((key) => (
        <li key={key.id} className="flex min-h-14 items-center gap-3 px-3 py-2">
          <KeyRound className="!size-4 shrink-0 text-ink-3" aria-hidden />
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm font-medium">{key.name}</p>
            <p className="text-xs text-ink-3">
              {text.kind[key.algorithm]}
              {' · '}
              <time dateTime={key.createdAt} title={fullTime(key.createdAt, timeZone)}>
                {text.made(agoTime(key.createdAt, now, timeZone))}
              </time>
              {' · '}
              {key.lastUsedAt === null ? text.unused : text.used(agoTime(key.lastUsedAt, now, timeZone))}
            </p>
          </div>
          {onRevoke && (
            <Button look="quiet" aria-label={text.revokeOf(key.name)} onClick={() => onRevoke(key)}>
              {text.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
