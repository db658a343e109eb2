import { useState } from 'react'

/** The token of a link. It stands behind the # of the address, as browsers send that part to no server. */
export function useTokenInAddress(): string {
  const [token] = useState(() => location.hash.slice(1))
  return token
}
