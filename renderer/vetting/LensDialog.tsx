import { useEffect } from 'react'
import type { LensReading } from '../../shared/api/lensViews.ts'
import type { VettingView } from '../../shared/api/views.ts'
import { LONGEST_LENS, readingSentence } from '../../shared/domain/lens.ts'
import { useStore } from '../store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { close } from './forms.ts'
import { placesOf, readLens, readMore, refusePicture, stepLens, typeLens, whyNotRead } from './lensing.ts'
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
      <Dialog title="The lens" size="broad" onClose={close} closeLabel="Done" footer={<Steps reading={reading} />}>
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
      <p role="status">{isReading ? 'It is being read …' : ''}</p>
      <p className="dim">
        A word list finds words, not hatred: it misses most of it, and stands on much that is innocent. What counts is
        what you read around the place.
      </p>
      {view.lens.posts > 0 && <Before view={view} />}
    </Dialog>
  )
}

/** To and fro between the places, once more than one was found, and back to the box. */
function Steps({ reading }: { readonly reading: LensReading }) {
  const at = useStore(({ vetting }) => vetting.lens.at)
  const last = placesOf(reading.posts).length - 1
  return (
    <>
      {last > 0 && (
        <>
          <Button variant="quiet" keyHint="K" onPress={() => stepLens(-1)} isDisabled={at === 0}>
            Before
          </Button>
          <Button variant="quiet" keyHint="J" onPress={() => stepLens(1)} isDisabled={at === last}>
            Next
          </Button>
        </>
      )}
      <Button onPress={readMore}>Read more posts</Button>
    </>
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
  const here = new Set(places.map(({ hit }) => hit))
  const elsewhere = view.lens.hits.filter(({ hit, use }) => use === null && !here.has(hit)).length
  return (
    <>
      <p role="status">
        {readingSentence({ posts: posts.length, hits: places.length, wasSplit })}
        {wordless > 0 &&
          ` ${wordless} ${wordless === 1 ? 'post has' : 'posts have'} no words: look at the pictures yourself.`}
        {hasMore && ' There are more places than are shown: please paste fewer posts at a time.'}
        {elsewhere > 0 &&
          ` In what was read before, ${elsewhere === 1 ? 'one place is' : `${elsewhere} places are`} not looked at: paste it again to see ${elsewhere === 1 ? 'it' : 'them'}.`}
      </p>
      {places.length > 0 && <LensPlaceCard view={view} places={places} />}
    </>
  )
}

/** Wherever the focus is in the lens, what is pasted is what is to be read. A picture is not, and is not lost either. */
function readPasted(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  if (event.defaultPrevented) return
  if (text.trim() === '') {
    if (event.clipboardData?.types.includes('Files') === true) refusePicture()
    return
  }
  event.preventDefault()
  void readLens(text)
}
