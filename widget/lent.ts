import type * as dom from './dom.ts'
import type * as natives from './natives.ts'

/** What the entry lends to the files it loads later: the built-ins as they were before the page could change them. */
export type Lent = Pick<
  typeof natives,
  | 'attempt'
  | 'backOff'
  | 'cancel'
  | 'fromJson'
  | 'guard'
  | 'later'
  | 'now'
  | 'parseTime'
  | 'quietly'
  | 'randomId'
  | 'report'
  | 'request'
  | 'Socket'
  | 'toJson'
> &
  Pick<typeof dom, 'add' | 'el' | 'icon' | 'label' | 'setText'>

export let add: Lent['add']
export let attempt: Lent['attempt']
export let backOff: Lent['backOff']
export let cancel: Lent['cancel']
export let el: Lent['el']
export let fromJson: Lent['fromJson']
export let guard: Lent['guard']
export let icon: Lent['icon']
export let label: Lent['label']
export let later: Lent['later']
export let now: Lent['now']
export let parseTime: Lent['parseTime'] = Date.parse
export let quietly: Lent['quietly']
export let randomId: Lent['randomId']
export let report: Lent['report']
export let request: Lent['request']
export let setText: Lent['setText']
export let Socket: Lent['Socket']
export let toJson: Lent['toJson']

/** Once, before anything else is done with what is lent. */
export function borrow(lent: Lent): void {
  ;({
    add,
    attempt,
    backOff,
    cancel,
    el,
    fromJson,
    guard,
    icon,
    label,
    later,
    now,
    parseTime,
    quietly,
    randomId,
    report,
    request,
    setText,
    Socket,
    toJson,
  } = lent)
}
