import { useEffect, useState } from 'react'
import { takeFiles } from '../bringingIn.ts'
import { useStore } from '../store.ts'
import { say } from '../toasts.ts'
import { takesTyping } from '../ui/keyClash.ts'
import { isLayerOnTop } from '../ui/keyLayers.ts'

/**
 * Files can be dropped anywhere on the window. What has a use of its own for them (a screenshot for evidence) takes them
 * first. Whatever is dropped, the page stays: without this the browser would open the file in its place. While a dialog
 * is open nothing else takes a file: it would lead away from what stands in the dialog.
 */
export function DropAnywhere() {
  const isIn = useStore(({ start }) => start !== null && start.admin !== null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent) => {
      const isFiles = event.dataTransfer?.types.includes('Files') === true
      if (!isFiles && takesTyping(event.target)) return
      // An element that takes the drop itself has said so before it came here.
      const isTaken = event.defaultPrevented
      event.preventDefault()
      const mayDrop = isFiles && isIn && isLayerOnTop(null)
      if (!isTaken && event.dataTransfer !== null) event.dataTransfer.dropEffect = mayDrop ? 'copy' : 'none'
      setOver(mayDrop && !isTaken)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (event.defaultPrevented || (files.length === 0 && takesTyping(event.target))) return
      event.preventDefault()
      if (!isIn) return
      if (isLayerOnTop(null)) void takeFiles(files)
      else say('This cannot be taken here. To bring the file in, close what is open first, then drop it again.')
    }
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [isIn])
  if (!isOver) return null
  return (
    <div className="drop-over" aria-hidden="true">
      <p>
        <b>Drop it to bring it in</b>
        <br />
        You see what is in it before anything is saved.
      </p>
    </div>
  )
}
