import './coveredImage.css'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { Covered, type CoveredProps } from './Covered.tsx'
import { type DrawnImage, drawAnew } from './drawing.ts'

export type CoveredImageProps = Omit<CoveredProps, 'children'> & {
  /** What a screen reader says of it. */
  readonly label: string
  /** Brings the file once it is asked for, or the sentence that says why it cannot be shown. */
  readonly load: () => Promise<Blob | string>
  readonly isGrey: boolean
  /** How strongly it is blurred; 0 is not at all. */
  readonly blur: 0 | 1 | 2 | 3
}

/** A picture that hurts to see: covered until somebody asks for it, then as grey and as blurred as they prefer. */
export function CoveredImage({ label, load, isGrey, blur, ...covered }: CoveredImageProps) {
  return <Covered {...covered}>{() => <Picture label={label} load={load} isGrey={isGrey} blur={blur} />}</Covered>
}

type PictureProps = Pick<CoveredImageProps, 'label' | 'load' | 'isGrey' | 'blur'>

function Picture({ label, load, isGrey, blur }: PictureProps) {
  const image = useDrawn(load)
  const [isSharp, setSharp] = useState(false)
  const [isWhole, setWhole] = useState(true)
  if (image === null)
    return (
      <p className="dim" role="status">
        Opening the picture …
      </p>
    )
  if (typeof image === 'string')
    return (
      <p className="wrong" role="alert">
        {image}
      </p>
    )
  return (
    <div className="picture">
      <div className="buttons">
        {blur === 0 ? null : (
          <Button size="tight" variant="quiet" onPress={() => setSharp(!isSharp)}>
            {isSharp ? 'Blur it again' : 'Show it sharp'}
          </Button>
        )}
        <Button size="tight" variant="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Actual size' : 'Fit the column'}
        </Button>
      </div>
      {/* What is larger than its frame can be scrolled with the arrows too. */}
      <div
        className="picture-frame"
        role="group"
        aria-label={label}
        tabIndex={isWhole ? undefined : 0}
        data-whole={isWhole}
        ref={bringIntoSight}
      >
        <img
          src={image.url}
          alt={label}
          width={image.width}
          height={image.height}
          data-grey={isGrey}
          data-blur={isSharp ? 0 : blur}
          draggable={false}
        />
      </div>
    </div>
  )
}

/** Asked for by a key, it may lie below what is in sight. */
function bringIntoSight(frame: HTMLElement | null): void {
  frame?.scrollIntoView({ block: 'nearest' })
}

/** The picture for as long as it is shown; null while it is on its way. It is brought once: covering takes this part away. */
function useDrawn(load: PictureProps['load']): DrawnImage | string | null {
  const [image, setImage] = useState<DrawnImage | string | null>(null)
  const [bring] = useState(() => load)
  useEffect(() => {
    let isGone = false
    let drawn: DrawnImage | null = null
    const draw = async () => {
      const file = await bring()
      const next = typeof file === 'string' ? file : await drawAnew(file)
      if (next !== null && typeof next !== 'string') drawn = next
      // Covered again in the meantime: nothing of it stays in memory.
      if (isGone) drawn?.free()
      else setImage(next ?? 'This picture cannot be drawn. Its file is kept as it is.')
    }
    void draw()
    return () => {
      isGone = true
      drawn?.free()
    }
  }, [bring])
  return image
}
