import { useStore } from '../store.ts'
import { Banner } from '../ui/Banner.tsx'
import { dismissFailure, dismissNotice } from './actions.ts'

/** What went wrong, and what the admin must be told at start. Above the screen, never over it. */
export function Banners() {
  const failure = useStore((state) => state.failure)
  const notices = useStore((state) => state.start?.notices)
  const demo = useStore((state) => state.start?.demo ?? false)
  if (failure === null && !demo && (notices ?? []).length === 0) return null
  return (
    <div className="banners">
      {failure !== null && (
        <Banner tone="warning" isLive onDismiss={dismissFailure}>
          {failure}
        </Banner>
      )}
      {notices?.map((notice) => (
        <Banner key={notice.id} tone={notice.tone} isLive onDismiss={() => void dismissNotice(notice)}>
          {notice.text}
        </Banner>
      ))}
      {demo && <p className="demo-line">A demo with invented accounts. It is thrown away when you quit.</p>}
    </div>
  )
}
