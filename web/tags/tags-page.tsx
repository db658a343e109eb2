import { useQuery } from '@tanstack/react-query'
import { Merge, Pencil, Search, Tags, Trash2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Tag as TagItem } from '#contract/tags.ts'
import { useLeadWords, useMay, useWorkspace } from '#web/accounts/me.ts'
import { reasonOf } from '#web/api.ts'
import { notesText } from '#texts/notes.ts'
import { NotLoaded, SettingsFrame } from '#web/settings/settings-frame.tsx'
import { colourName, TagSwatches } from '#web/tags/tag-swatches.tsx'
import { tagColor } from '#web/tags/tag-color.ts'
import { tagsQuery } from '#web/tags/tag.tsx'
import { useChangeTag } from '#web/tags/use-change-tag.ts'
import { ActionMenu } from '#web/ui/action-menu.tsx'
import { inputLook } from '#web/ui/field.tsx'
import { part } from '#web/ui/part.ts'
import { Bone, State } from '#web/ui/state.tsx'
import { say, sayFailed } from '#web/ui/toast.tsx'
import { words } from '#web/words.ts'

const text = notesText.tagsPage
const dialogs = {
  rename: part(() => import('#web/tags/tag-dialogs.tsx').then((module) => module.RenameTag)),
  merge: part(() => import('#web/tags/tag-dialogs.tsx').then((module) => module.MergeTag)),
  remove: part(() => import('#web/tags/tag-dialogs.tsx').then((module) => module.RemoveTag)),
}
type Asked = { what: keyof typeof dialogs; tag: TagItem }
/** Fewer are seen at a glance. */
const worthFinding = 9

/** The tags of the workspace: colour, name, and on how many leads each is. */
export function TagsPage() {
  const { id } = useWorkspace()
  const mayChange = useMay('tags.manage')
  const query = useQuery(tagsQuery(id))
  const [find, setFind] = useState('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const tags = query.data ?? []
  const q = find.trim().toLocaleLowerCase()
  const shown = tags.filter((tag) =>
    [tag.name, ...tag.formerly].some((name) => name.toLocaleLowerCase().includes(q)),
  )
  const Dialog = asked && dialogs[asked.what]
  return (
    <SettingsFrame title={text.title} text={text.text}>
      {!mayChange && <p className="mb-3 text-sm text-ink-2">{text.readOnly}</p>}
      {query.isPending && (
        <div role="status" aria-label={words.app.loading} className="grid gap-px">
          {[1, 2, 3, 4, 5].map((row) => (
            <Bone key={row} className="h-11 w-full" />
          ))}
        </div>
      )}
      {query.isError && tags.length === 0 && (
        <NotLoaded title={text.failed} error={query.error} onRetry={() => void query.refetch()} />
      )}
      {query.isSuccess && tags.length === 0 && <State icon={Tags} title={text.none} text={text.noneText} />}
      {tags.length >= worthFinding && (
        <label className="relative mb-3 block">
          <Search className="absolute top-1/2 start-2.5 !size-3.5 -translate-y-1/2 text-ink-3" aria-hidden />
          <input
            type="search"
            value={find}
            aria-label={text.find}
            placeholder={text.find}
            onChange={(event) => setFind(event.target.value)}
            className={`${inputLook} h-8 !ps-8 pointer-coarse:h-11`}
          />
        </label>
      )}
      {tags.length > 0 && shown.length === 0 && (
        <p role="status" className="py-3 text-sm text-ink-2">
          {text.noMatch(find.trim())}
        </p>
      )}
      {shown.length > 0 && (
        <ul aria-label={text.title} className="border-t border-line">
          {shown.map((tag) => (
            <TagRow
              key={tag.name}
              tag={tag}
              alone={tags.length === 1}
              onAsk={mayChange ? setAsked : undefined}
            />
          ))}
        </ul>
      )}
      {asked && Dialog && (
        <Suspense>
          <Dialog tag={asked.tag} tags={tags} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </SettingsFrame>
  )
}

function TagRow(props: { tag: TagItem; alone: boolean; onAsk: ((asked: Asked) => void) | undefined }) {
  const { tag, onAsk } = props
  const leadWords = useLeadWords()
  const change = useChangeTag()
  const paint = (color: number) => {
    const failed = { onError: (problem: unknown) => sayFailed(words.problems.notSaved(reasonOf(problem))) }
    change.mutate(
      { of: tag.name, to: { color } },
      {
        ...failed,
        onSuccess: () =>
          say(text.coloured(tag.name, colourName(color)), () =>
            change.mutate({ of: tag.name, to: { color: tag.color } }, failed),
          ),
      },
    )
  }
  return (
    <li className="flex min-h-11 items-center gap-2 border-b border-line py-1">
      {onAsk ? (
        <TagSwatches name={tag.name} hue={tag.color} onChoose={paint} />
      ) : (
        <span className="grid size-8 place-items-center">
          <span className="size-3.5 rounded-full" style={{ background: tagColor(tag.color) }} />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate text-base font-medium">
          <span aria-hidden className="font-semibold" style={{ color: tagColor(tag.color) }}>
            #
          </span>
          {tag.name}
        </span>
        {tag.formerly.length > 0 && (
          <span className="block truncate text-xs text-ink-3">{text.formerly(tag.formerly)}</span>
        )}
      </span>
      <span className="num shrink-0 text-sm text-ink-2">{text.leads(tag.leads, leadWords)}</span>
      {onAsk && (
        <ActionMenu
          look="quiet"
          label={text.more(tag.name)}
          actions={[
            { label: text.rename, icon: Pencil, act: () => onAsk({ what: 'rename', tag }) },
            ...(props.alone
              ? []
              : [{ label: text.merge, icon: Merge, act: () => onAsk({ what: 'merge', tag }) }]),
            { label: text.remove, icon: Trash2, act: () => onAsk({ what: 'remove', tag }) },
          ]}
        />
      )}
    </li>
  )
}
