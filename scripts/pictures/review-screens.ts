import type { Page, Route } from 'playwright-core'
import type { ReviewOutcome, ReviewState } from '#contract/review.ts'
import type { Screen } from './camera.ts'
import { tomorrowAt } from './inbox-talks.ts'

type Shop = { url: string; workspaceId: string; leadId: string }

// Begun at once, or read again when something has changed.
const path = /\/api\/v1\/reviews(\/current)?$/
const done: readonly ReviewOutcome[] = ['called', 'whatsapp', 'later', 'called', 'email', 'not_a_lead']

/** The review as the server has it, but for what is changed here; nothing of it is kept. */
function changed(change: (state: ReviewState) => ReviewState) {
  return async (route: Route) => {
    const state = (await (await route.fetch()).json()) as ReviewState
    await route.fulfill({ json: change(state) })
  }
}

/** So far gone on: each of the first leads has been decided about. */
function decided(state: ReviewState, count: number): ReviewState {
  if (!state.review) return state
  const at = (index: number) =>
    new Date(Date.parse(state.review?.startedAt ?? '') + index * 60_000).toISOString()
  const leads = state.review.leads.map((lead, index) =>
    index < count
      ? { ...lead, outcome: done[index % done.length] ?? ('called' as const), decidedAt: at(index + 1) }
      : lead,
  )
  const isOver = count >= leads.length
  return { ...state, review: { ...state.review, leads, finishedAt: isOver ? at(leads.length) : null } }
}

const elsewhere = (state: ReviewState): ReviewState => ({
  ...state,
  review: state.review && {
    ...state.review,
    leads: state.review.leads.map((lead, index) =>
      index === 0 ? { ...lead, wasStatus: 'lost' as const } : lead,
    ),
  },
})

/** The review of new leads and whom to turn to again, in their states. */
export function reviewScreens({ url, workspaceId, leadId }: Shop): Screen[] {
  const review = `${url}/w/${workspaceId}/review`
  const card = (page: Page) => page.getByRole('heading', { level: 2 }).waitFor()
  const open = (change: (state: ReviewState) => ReviewState) => async (page: Page) => {
    await page.route(path, changed(change))
    await page.goto(review)
    await card(page)
  }
  return [
    { name: 'review', go: open((state) => decided(state, 3)) },
    { name: 'review-meanwhile', only: [1440, 390], go: open(elsewhere) },
    { name: 'review-summary', go: open((state) => decided(state, Infinity)) },
    {
      name: 'review-empty',
      only: [1440, 390],
      go: open(({ next }) => ({ review: null, next: { ...next, leads: 0 } })),
    },
    {
      name: 'review-failed',
      failing: true,
      only: [1440],
      go: async (page) => {
        await page.route(path, (route) => route.abort())
        await page.goto(review)
        await page.getByText('The review could not be loaded').waitFor({ timeout: 40_000 })
      },
    },
    {
      name: 'follow-ups',
      go: async (page) => {
        const answer = await page.context().request.put(`${url}/api/v1/leads/${leadId}/follow-up`, {
          headers: { 'x-workspace': workspaceId, origin: url },
          data: { dueAt: tomorrowAt(9) },
        })
        if (!answer.ok()) throw new Error(`The follow-up was not set: ${answer.status()}.`)
        await page.goto(`${url}/w/${workspaceId}/follow-ups?state=coming`)
        await page
          .getByRole('button', { name: /^Done: / })
          .first()
          .waitFor()
      },
    },
  ]
}
