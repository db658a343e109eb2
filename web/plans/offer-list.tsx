import { Check } from 'lucide-react'

export function OfferList({ offers }: { offers: readonly string[] }) {
  return (
    <ul className="grid gap-1">
      {offers.map((offer) => (
        <li key={offer} className="flex items-start gap-2 text-sm text-ink-2">
          <Check className="mt-[3px] !size-3.5 shrink-0 text-ink-3" aria-hidden />
          <span className="min-w-0">{offer}</span>
        </li>
      ))}
    </ul>
  )
}
