import { useEffect, useRef } from 'react'

/**
 * Hears of a picture that is pasted (Ctrl+V) or dropped anywhere on the page. Where text comes with what is pasted and a text
 * field has the focus, the field gets the text as ever: what is copied from a page or a document often brings a picture of
 * itself along. While a file is dragged over the page, `data-dropping` stands on <html>.
 */
export function useArrivingImage(onImage: (image: File) => void, isOn: boolean): void {
  const newest = useRef(onImage)
  useEffect(() => {
    newest.current = onImage
  })
  useEffect(() => {
    if (!isOn) return
    const onPaste = (event: ClipboardEvent) => {
      const image = imageIn(event.clipboardData)
      if (image === null || event.defaultPrevented) return
      if (takesText(event.target) && event.clipboardData?.types.includes('text/plain') === true) return
      event.preventDefault()
      newest.current(image)
    }
    const onDragOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return
      // Without this the browser would open the file in place of the page.
      event.preventDefault()
      document.documentElement.dataset['dropping'] = 'true'
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete document.documentElement.dataset['dropping']
    }
    const onDrop = (event: DragEvent) => {
      delete document.documentElement.dataset['dropping']
      // Whatever file it is: who looks at it says why it is none.
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      newest.current(file)
    }
    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [isOn])
}

/** The first picture on the clipboard, or null. */
function imageIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
