import './accountParts.css'
import { useRef } from 'react'
import { IMAGE_LIMITS } from '../shared/domain/image.ts'
import { imageWords, type PickedImage } from './pickedImage.ts'
import { useImageComfort } from './useImageComfort.ts'
import { Button } from './ui/Button.tsx'
import { CoveredImage } from './ui/CoveredImage.tsx'

type Props = {
  readonly image: PickedImage | null
  /** Why the last one cannot be kept, as a sentence. */
  readonly why: string | null
  readonly isPicking: boolean
  readonly onPick: (file: File) => void
  readonly onRemove: () => void
}

/** The picture of a piece of evidence: chosen here, or pasted or dropped anywhere on the screen; then what it is, covered. */
export function ImageField({ image, why, isPicking, onPick, onRemove }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const comfort = useImageComfort()
  return (
    <div className="image-field" role="group" aria-label="Screenshot">
      {image === null ? (
        <p>
          {isPicking ? 'Looking at the picture …' : 'Paste the screenshot (Ctrl+V), drop it here, or choose its file.'}
        </p>
      ) : (
        <>
          <CoveredImage
            of={`picked ${image.sha256}`}
            what="screenshot"
            amount={imageWords(image.facts)}
            label="The screenshot that you picked"
            load={() => Promise.resolve(image.bytes)}
            {...comfort}
          />
          {image.already === null ? null : <p className="already">{image.already}</p>}
        </>
      )}
      <p className="buttons">
        <Button size="tight" onPress={() => chooser.current?.click()}>
          {image === null ? 'Choose a file…' : 'Choose another…'}
        </Button>
        {image === null ? null : (
          <Button size="tight" variant="quiet" onPress={onRemove}>
            Remove it
          </Button>
        )}
        <span className="dim">{IMAGE_LIMITS}</span>
      </p>
      {why === null ? null : (
        <p className="wrong" role="alert">
          {why}
        </p>
      )}
      <input
        ref={chooser}
        type="file"
        className="unseen-text"
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-label="The file of the screenshot"
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0]
          // The same file again is a choice too.
          if (file !== undefined) onPick(file)
          target.value = ''
        }}
      />
    </div>
  )
}
