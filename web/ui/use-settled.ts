import { useEffect, useState } from 'react'

const settle = 150

/** A text once nobody has gone on writing it for 150 ms. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settle)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
