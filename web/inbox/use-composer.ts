import { useRef } from 'react'
import type { CannedReply } from '#contract/canned-replies.ts'
import type { Conversation } from '#contract/conversations.ts'
import { useMe, useWorkspace } from '#web/accounts/me.ts'
import { isHeldBy } from '#web/inbox/banner-of.ts'
import { useDraft } from '#web/inbox/drafts.ts'
import type { ComposerMode } from '#web/inbox/drafts.ts'
import { useCanned } from '#web/inbox/use-canned.ts'
import { useMyName } from '#web/inbox/use-my-name.ts'
import { useTellTyping } from '#web/inbox/use-others.ts'
import { useOutbox } from '#web/inbox/use-outbox.ts'
import { inboxText } from '#texts/inbox.ts'
import { fillReply } from '#web/replies/fill-reply.ts'

/** The longest reply, as the contract has it. */
export const mostLetters = 8000

/** What is written in a conversation, as a reply or a note, and how it goes off. */
export function useComposer(talk: Conversation) {
  const workspace = useWorkspace()
  const me = useMe()
  const myName = useMyName() ?? me.name
  const [draft, change] = useDraft(me.id, talk.id)
  const { outbox } = useOutbox()
  const tellTyping = useTellTyping(talk.id)
  const area = useRef<HTMLTextAreaElement>(null)
  const { mode } = draft
  const text = mode === 'note' ? draft.note : draft.reply
  const mine = isHeldBy(talk, me.id) && talk.state === 'open'
  const leadId = talk.lead.id

  function write(written: string) {
    if (mode === 'note') return change({ note: written, refused: null })
    change({ reply: written, refused: null })
    if (written.trim() !== '' && !written.startsWith('/')) tellTyping()
  }

  const canned = useCanned(area, {
    text,
    fill: (reply: CannedReply) =>
      fillReply(reply.text, {
        name: talk.lead.name,
        firstName: talk.lead.name?.split(/\s+/)[0] ?? null,
        me: myName,
        business: workspace.name,
        page: talk.pageUrl,
      }),
    put(whole, cursor) {
      write(whole)
      requestAnimationFrame(() => area.current?.setSelectionRange(cursor, cursor))
    },
  })

  const over = mode === 'reply' ? text.length - mostLetters : 0
  const canSend = text.trim() !== '' && over <= 0

  function submit() {
    if (!canSend) return
    const written = {
      clientId: newClientId(),
      conversationId: talk.id,
      text: text.trim(),
      at: new Date().toISOString(),
      said: false,
    }
    if (mode === 'note') {
      outbox.add({ ...written, noteOn: leadId, lease: null, promise: null })
      return change({ note: '', refused: null })
    }
    outbox.add({
      ...written,
      noteOn: null,
      lease: mine ? null : talk.lease,
      promise: draft.promise,
    })
    change({ reply: '', promise: null, refused: null })
  }

  function setMode(next: ComposerMode) {
    change({ mode: next })
    area.current?.focus()
  }

  /** A slash where the cursor is, as if it had been typed. */
  function beginSlash() {
    const box = area.current
    if (!box) return
    const at = document.activeElement === box ? box.selectionStart : draft.reply.length
    const gap = at === 0 || /\s/.test(draft.reply[at - 1] ?? '') ? '' : ' '
    const cursor = at + gap.length + 1
    change({ mode: 'reply', reply: `${draft.reply.slice(0, at)}${gap}/${draft.reply.slice(at)}` })
    box.focus()
    requestAnimationFrame(() => {
      box.setSelectionRange(cursor, cursor)
      canned.look()
    })
  }

  return {
    beginSlash,
    area,
    draft,
    change,
    mode,
    text,
    mine,
    over,
    canSend,
    canned,
    write,
    submit,
    setMode,
    failed:
      draft.refused === null
        ? null
        : mode === 'note'
          ? inboxText.composer.noteNotSaved(draft.refused)
          : inboxText.composer.refused(draft.refused),
  }
}

/** crypto.randomUUID is missing on pages without https, as in an office's own network. */
function newClientId(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  // A random UUID, as RFC 9562 marks them.
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

export type Writing = ReturnType<typeof useComposer>
