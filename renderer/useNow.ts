import { useEffect, useState } from 'react'

/** The time now, looked at once a minute: ages on the screen go on while nobody touches it. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
