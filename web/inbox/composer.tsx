import { Handshake, StickyNote, TextQuote, X } from 'lucide-react'
import { Suspense, useState } from 'react'
import type { Conversation } from '#contract/conversations.ts'
import { useWorkspace } from '#web/accounts/me.ts'
import { CannedList } from '#web/inbox/canned-list.tsx'
import { firstNameOf, visitorOf } from '#web/inbox/talk-words.ts'
import type { Writing } from '#web/inbox/use-composer.ts'
import { inboxText } from '#texts/inbox.ts'
import { promisesText } from '#texts/promises.ts'
import { mostNote } from '#web/notes/note-field.tsx'
import { NotePreview } from '#web/notes/note-preview.tsx'
import { NoteSuggestions } from '#web/notes/note-suggestions.tsx'
import { NoteTools } from '#web/notes/note-tools.tsx'
import { usePreview } from '#web/notes/use-preview.ts'
import { useNoteHelp } from '#web/notes/use-note-help.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { KeyCap } from '#web/ui/key-cap.tsx'
import { part } from '#web/ui/part.ts'
import { comingTime } from '#web/ui/time.ts'
import { useNow } from '#web/ui/use-now.ts'

const PromiseDialog = part(() =>
  import('#web/promises/promise-dialog.tsx').then((module) => module.PromiseDialog),
)

const text = inboxText.composer
/** On a phone an empty composer that is not used is one line, as the talk needs the room. */
const restsOnPhone =
  'max-md:hidden max-md:group-focus-within/composer:flex max-md:group-data-begun/composer:flex'
const isMac = /mac/i.test(navigator.platform)

/** Where a reply to the visitor, or a note to the team, is written: the two never look alike. */
export function Composer({ talk, writing }: { talk: Conversation; writing: Writing }) {
  const { area, mode, canned } = writing
  const help = useNoteHelp(area)
  const [previews, setPreviews] = usePreview(area, writing.text)
  const [promising, setPromising] = useState(false)
  const isNote = mode === 'note'
  const shows = isNote && previews
  const aid = isNote ? help : canned
  const look = isNote
    ? 'border-dashed border-line-control bg-subtle'
    : 'border-line-strong bg-bg focus-within:border-focus'
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        writing.submit()
      }}
      data-begun={writing.text !== '' || writing.failed !== null || undefined}
      className={`group/composer relative flex flex-col rounded-lg border has-[textarea:focus-visible]:ring-1 has-[textarea:focus-visible]:ring-focus ${look}`}
    >
      {canned.open && !isNote && (
        <CannedList
          id={canned.id}
          found={canned.found}
          active={canned.active}
          onActive={canned.setActive}
          onPick={canned.pick}
        />
      )}
      <div className={`flex items-center gap-2 px-2 pt-2 ${restsOnPhone}`}>
        <Modes writing={writing} />
        <span className="flex-1" />
        {writing.text !== '' && writing.failed === null && (
          <span className="pe-1 text-xs text-ink-3 max-md:sr-only">{text.saved}</span>
        )}
      </div>
      {isNote && <NoteSuggestions help={help} above />}
      {shows && (
        <NotePreview
          text={writing.text}
          className="max-h-50 min-h-10 overflow-y-auto px-3 pt-2.5 pb-1 text-base md:min-h-16"
        />
      )}
      <textarea
        ref={area}
        hidden={shows}
        value={writing.text}
        rows={1}
        maxLength={isNote ? mostNote : undefined}
        aria-label={isNote ? text.noteField : text.replyTo(visitorOf(talk))}
        aria-describedby={writing.failed === null ? undefined : `${canned.id}-failed`}
        {...(isNote ? help.wiring : canned.wiring)}
        placeholder={isNote ? text.noteHint : text.replyHint}
        onChange={(event) => {
          writing.write(event.target.value)
          aid.look()
        }}
        onSelect={aid.look}
        onBlur={aid.close}
        onFocus={() => setPreviews(false)}
        onKeyDown={(event) => {
          if (aid.onKeyDown(event)) return
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            writing.submit()
          }
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        className="field-sizing-content max-h-50 min-h-10 resize-none bg-transparent px-3 pt-2.5 pb-1 text-base outline-none md:min-h-16 pointer-coarse:text-lg"
      />
      {writing.over > 0 && (
        <p role="alert" className="px-3 pb-1 text-xs text-danger-ink">
          {text.tooLong(writing.over)}
        </p>
      )}
      {writing.failed !== null && (
        <p id={`${canned.id}-failed`} role="alert" className="px-3 pb-1 text-xs text-danger-ink">
          {writing.failed}
        </p>
      )}
      {!isNote && <Promised writing={writing} />}
      <div className={`flex items-center gap-1 px-2 pb-2 ${restsOnPhone}`}>
        {!isNote && (
          <>
            <Button
              look="quiet"
              size="small"
              title={inboxText.head.withKey(text.canned, '/')}
              onPointerDown={(event) => event.preventDefault()}
              onClick={writing.beginSlash}
              className="pointer-coarse:!h-11"
            >
              <TextQuote className="!size-3.5" aria-hidden />
              <span className="max-md:sr-only">{text.canned}</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              onClick={() => setPromising(true)}
              className="pointer-coarse:!h-11"
            >
              <Handshake className="!size-3.5" aria-hidden />
              <span className="max-md:sr-only">{promisesText.make}</span>
            </Button>
          </>
        )}
        {isNote && (
          <NoteTools
            onWrap={help.wrap}
            previews={shows}
            onPreview={setPreviews}
            empty={writing.text.trim() === ''}
          />
        )}
        <span className="flex-1" />
        <KeyCap>{isMac ? text.sendKeyMac : text.sendKey}</KeyCap>
        <Button
          type="submit"
          look={isNote ? 'default' : 'primary'}
          disabled={!writing.canSend}
          className="ms-1"
        >
          {isNote ? text.addNote : sendWord(talk, writing.mine)}
        </Button>
      </div>
      {promising && (
        <Suspense>
          <PromiseDialog
            lead={talk.lead}
            returnTo={area.current}
            onClose={() => setPromising(false)}
            onMake={(promise) => {
              const { reply } = writing.draft
              const gap = reply === '' || /\s$/.test(reply) ? '' : ' '
              writing.change({ reply: reply + gap + promise.sentence, promise, refused: null })
              setPromising(false)
            }}
          />
        </Suspense>
      )}
    </form>
  )
}

function sendWord({ holder }: Conversation, mine: boolean): string {
  if (mine) return text.send
  return holder.type === 'member' ? text.takeFromAndSend(firstNameOf(holder.name)) : text.takeAndSend
}

function Modes({ writing }: { writing: Writing }) {
  return (
    <div role="group" aria-label={text.mode} className="inline-flex rounded-md bg-muted p-0.5">
      {(['reply', 'note'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={writing.mode === one}
          title={inboxText.head.withKey(text[one], one === 'reply' ? 'r' : 'n')}
          onClick={() => writing.setMode(one)}
          className="inline-flex h-6 items-center gap-1.5 rounded-sm px-2.5 text-xs font-medium text-ink-2 aria-pressed:bg-bg aria-pressed:text-ink aria-pressed:shadow-[var(--shadow-1),0_0_0_1px_var(--line)] pointer-coarse:h-10"
        >
          {one === 'note' && <StickyNote className="!size-3" aria-hidden />}
          {text[one]}
        </button>
      ))}
    </div>
  )
}

/** What the reply promises, as it will be written down when it is sent. */
function Promised({ writing }: { writing: Writing }) {
  const { timeZone } = useWorkspace()
  const now = useNow()
  const { promise } = writing.draft
  if (promise === null) return null
  return (
    <p className="mx-3 mb-1 flex items-center gap-1.5 text-xs text-ink-2">
      <Handshake className="!size-3.5 text-ink-3" aria-hidden />
      {promisesText.withIt(comingTime(promise.dueAt, now, timeZone, 'within'))}
      <IconButton size="small" label={promisesText.without} onClick={() => writing.change({ promise: null })}>
        <X className="!size-3" aria-hidden />
      </IconButton>
    </p>
  )
}
