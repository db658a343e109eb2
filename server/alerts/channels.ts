import type { Delivery } from '#server/alerts/deliver-alert.ts'
import type { Bus } from '#server/realtime/bus.ts'

/** One way for an alert to reach its member. It is asked after the commit, holds nobody up, and looks after its own errors. */
export type Channel = (delivery: Delivery) => void

/** The open dashboards of the member look at their alerts again; what is quiet they show without a sound. */
export function insideProduct(bus: Pick<Bus, 'toMember'>): Channel {
  return ({ workspaceId, memberId }) => bus.toMember(workspaceId, memberId, { type: 'alerts' })
}

/** Passes alerts on to every channel. */
export function sendAlerts(channels: readonly Channel[], deliveries: readonly Delivery[]): void {
  for (const delivery of deliveries) for (const channel of channels) channel(delivery)
}
