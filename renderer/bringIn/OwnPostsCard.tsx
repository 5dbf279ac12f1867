import { lookThroughOwn } from '../ownPosting.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { countText } from './words.ts'

/** An archive with posts and likes of our own: they go through the lens on request, and on request only. */
export function OwnPostsCard({ count }: { readonly count: number }) {
  const from = useStore((state) => state.bringIn.shown?.id ?? null)
  if (count === 0 || from === null) return null
  return (
    <section className="card" aria-labelledby="own-posts">
      <h2 id="own-posts">Our own posts and likes</h2>
      <p className="dim">
        Nothing that we post, repost or like may be against our Code. The word lists and the urgent list say what to
        look at. The posts themselves are not kept: they are here until Bonafide is closed.
      </p>
      <div className="buttons">
        <Button onPress={() => void lookThroughOwn(from)}>
          Look through our own {countText(count, 'post or like', 'posts and likes')}
        </Button>
      </div>
    </section>
  )
}
