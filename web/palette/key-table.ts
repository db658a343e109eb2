import type { Feature } from '#contract/access.ts'
import { keysText as text } from '#texts/keys.ts'

/**
 * `keys` are alternatives: `g l` is one after the other, `mod+Enter` both at once. `from` is the file that listens; a test
 * holds this table against the code.
 */
export type KeyRow = { keys: readonly string[]; does: string; from: string; needs?: Feature }
type KeySection = { title: string; rows: readonly KeyRow[]; needs?: Feature; on?: RegExp }

const { does } = text
const list = 'web/leads/lead-grid.tsx'
const board = 'web/board/use-board-keys.ts'
const ticks = 'web/selection/selection-bar.tsx'
const outcome = 'web/review/outcome-bar.tsx'
const howItWent = 'web/review/how-it-went.tsx'
const thread = 'web/inbox/thread-page.tsx'
const head = 'web/inbox/thread-head.tsx'
const go = 'web/shell/use-go-keys.ts'

/** Every key of the dashboard, by where it is heard. */
export const keySections: readonly KeySection[] = [
  {
    title: text.everywhere,
    rows: [
      { keys: ['mod+K'], does: does.palette, from: 'web/palette/command-key.ts' },
      { keys: ['?'], does: does.sheet, from: 'web/palette/palette-host.tsx' },
      { keys: ['F8'], does: does.toast, from: 'web/ui/toast.tsx' },
      { keys: ['g l'], does: does.goLeads, from: go },
      { keys: ['g b'], does: does.goBoard, from: go },
      { keys: ['g i'], does: does.goInbox, from: go, needs: 'inbox' },
      { keys: ['g r'], does: does.goReview, from: go },
      { keys: ['g s'], does: does.goSettings, from: go },
    ],
  },
  {
    title: text.list,
    on: /\/leads$/,
    rows: [
      { keys: ['/'], does: does.search, from: 'web/leads/search-box.tsx' },
      { keys: ['j', 'k'], does: does.nextRow, from: list },
      { keys: ['ArrowDown', 'ArrowUp'], does: does.nextRow, from: list },
      { keys: ['Home', 'End'], does: does.ends, from: list },
      { keys: ['Enter'], does: does.open, from: list },
      { keys: ['Escape'], does: does.closePanel, from: 'web/leads/lead-panel.tsx' },
      { keys: ['s'], does: does.status, from: list },
      { keys: ['t'], does: does.tag, from: list },
      { keys: ['n'], does: does.note, from: list },
      { keys: ['a'], does: does.assign, from: list },
      { keys: ['c'], does: does.logCall, from: list },
      { keys: ['f'], does: does.followUp, from: list },
      { keys: ['u'], does: does.unread, from: list },
      { keys: ['x'], does: does.tick, from: list },
      { keys: ['X'], does: does.tickRange, from: list },
    ],
  },
  {
    title: text.ticked,
    on: /\/leads$/,
    rows: [
      { keys: ['s'], does: does.statusOfAll, from: ticks },
      { keys: ['t'], does: does.tagAll, from: ticks },
      { keys: ['a'], does: does.assignAll, from: ticks },
      { keys: ['Escape'], does: does.untick, from: ticks },
    ],
  },
  {
    title: text.board,
    on: /\/board$/,
    needs: 'board',
    rows: [
      { keys: ['j', 'k'], does: does.nextCard, from: board },
      { keys: ['ArrowLeft', 'ArrowRight'], does: does.nextColumn, from: board },
      { keys: ['Enter'], does: does.open, from: 'web/board/draggable-card.tsx' },
      { keys: ['m'], does: does.move, from: board },
    ],
  },
  {
    title: text.profile,
    on: /\/leads\/[^/]+$/,
    needs: 'profiles',
    rows: [
      { keys: ['n'], does: does.note, from: 'web/notes/notes.tsx' },
      { keys: ['c'], does: does.logCall, from: 'web/leads/log-call.tsx' },
      { keys: ['f'], does: does.followUp, from: 'web/follow-ups/follow-up-button.tsx' },
    ],
  },
  {
    title: text.review,
    on: /\/review$/,
    needs: 'review',
    rows: [
      { keys: ['c'], does: does.called, from: outcome },
      { keys: ['w'], does: does.whatsapp, from: outcome },
      { keys: ['e'], does: does.emailed, from: outcome },
      { keys: ['l'], does: does.later, from: outcome },
      { keys: ['x'], does: does.notALead, from: outcome },
      { keys: ['n'], does: does.passOver, from: outcome },
      { keys: ['1', '2', '3'], does: does.howItWent, from: howItWent },
      { keys: ['Escape'], does: does.backFromCall, from: howItWent },
      { keys: ['r'], does: does.answerInChat, from: 'web/review/reach-first.tsx' },
      { keys: ['u'], does: does.undo, from: 'web/review/review-page.tsx' },
    ],
  },
  {
    title: text.inbox,
    on: /\/inbox(\/|$)/,
    needs: 'inbox',
    rows: [
      { keys: ['j', 'k'], does: does.nextTalk, from: 'web/inbox/talk-list.tsx' },
      { keys: ['f'], does: does.find, from: 'web/inbox/inbox-page.tsx' },
      { keys: ['r'], does: does.reply, from: thread },
      { keys: ['n'], does: does.note, from: thread },
      { keys: ['/'], does: does.canned, from: thread },
      { keys: ['mod+Enter'], does: does.send, from: 'web/inbox/composer.tsx' },
      { keys: ['t'], does: does.tag, from: thread },
      { keys: ['a'], does: does.assign, from: head },
      { keys: ['h'], does: does.snooze, from: head },
      { keys: ['e'], does: does.end, from: head },
      { keys: ['Escape'], does: does.closePanel, from: thread },
    ],
  },
]
