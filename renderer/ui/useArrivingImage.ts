import { useEffect, useRef } from 'react'

/**
 * Hears of a picture that is pasted (Ctrl+V) or dropped anywhere on the page. Where text comes with what is pasted and a text
 * field has the focus, the field gets the text as ever: what is copied from a page or a document often brings a picture of
 * itself along. While a picture is dragged over the page, `data-dropping` stands on <html>. Other files are left to whoever
 * takes them: the window does.
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
      if (!holdsImage(event.dataTransfer)) return
      // Without this the browser would open the file in place of the page.
      event.preventDefault()
      document.documentElement.dataset['dropping'] = 'true'
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) delete document.documentElement.dataset['dropping']
    }
    const onDrop = (event: DragEvent) => {
      delete document.documentElement.dataset['dropping']
      const file = imageIn(event.dataTransfer)
      if (file === null) return
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

/** While it is dragged, a file tells its type and nothing else. */
function holdsImage(data: DataTransfer | null): boolean {
  return [...(data?.items ?? [])].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}

/** The first picture on the clipboard, or of what was dropped, or null. */
function imageIn(data: DataTransfer | null): File | null {
  return [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
