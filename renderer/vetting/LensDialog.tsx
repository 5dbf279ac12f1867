import { useEffect } from 'react'
import type { LensReading } from '../../shared/api/lensViews.ts'
import type { VettingView } from '../../shared/api/views.ts'
import { LONGEST_LENS, readingSentence } from '../../shared/domain/lens.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { close } from './forms.ts'
import { placesOf, readLens, readMore, typeLens, whyNotRead } from './lensing.ts'
import { LensPlaceCard } from './LensPlaceCard.tsx'
import './lens.css'

/** The lens over the desk: paste, read what was found in its place, say how each term is used. */
export function LensDialog({ view }: { readonly view: VettingView }) {
  const { text, reading, isReading } = useStore(({ vetting }) => vetting.lens)
  const failure = useStore((state) => state.failure)
  useEffect(() => {
    document.addEventListener('paste', readPasted)
    return () => document.removeEventListener('paste', readPasted)
  }, [])
  const warning = failure === null ? null : <p role="alert">{failure}</p>
  if (reading !== null) {
    return (
      <Dialog
        title="The lens"
        size="broad"
        onClose={close}
        closeLabel="Done"
        footer={<Button onPress={readMore}>Read more posts</Button>}
      >
        {warning}
        <Reading view={view} reading={reading} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title="The lens"
      size="broad"
      onClose={close}
      submit={{ label: 'Read it', onSubmit: () => void readLens(text), whyNot: whyNotRead(text), isPending: isReading }}
    >
      {warning}
      <TextArea
        label="A bio, a post, or a whole page of posts"
        description="On the profile: scroll down, select all, copy, and paste here (Ctrl+V). It is read at once with the word lists. The words themselves are not kept."
        rows={7}
        value={text}
        maxLength={LONGEST_LENS}
        onChange={typeLens}
        autoFocus
      />
      <p className="dim">
        A word list finds words, not hatred: it misses most of it, and stands on much that is innocent. What counts is
        what you read around the place.
      </p>
      {view.lens.posts > 0 && <Before view={view} />}
    </Dialog>
  )
}

/** After a restart the words are gone; what was said of them is not. */
function Before({ view }: { readonly view: VettingView }) {
  const { posts, hits } = view.lens
  return (
    <p className="dim">
      {`Read before: ${posts} ${posts === 1 ? 'text' : 'texts'}, ${hits.length} ${hits.length === 1 ? 'place' : 'places'}. `}
      The words are not kept: paste them again to see the places; what was said of them stands.
    </p>
  )
}

function Reading({ view, reading }: { readonly view: VettingView; readonly reading: LensReading }) {
  const places = placesOf(reading.posts)
  const { wasSplit, wordless, hasMore } = reading
  const posts = reading.posts.filter(({ kind }) => kind !== 'name')
  return (
    <>
      <p role="status">
        {readingSentence({ posts: posts.length, hits: places.length, wasSplit })}
        {wordless > 0 &&
          ` ${wordless} ${wordless === 1 ? 'post has' : 'posts have'} no words: look at the pictures yourself.`}
        {hasMore && ' There are more places than are shown: please paste fewer posts at a time.'}
      </p>
      {places.length > 0 && <LensPlaceCard view={view} places={places} />}
    </>
  )
}

/** Wherever the focus is in the lens, what is pasted is what is to be read. */
function readPasted(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (event.defaultPrevented || text.trim() === '') return
  event.preventDefault()
  void readLens(text)
}
