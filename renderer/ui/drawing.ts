// From a picture's file to a copy that is safe to show: decoded here, drawn, and written anew as pixels and nothing else.

/** A copy of a picture, in the memory of this page until `free`. Sizes in pixels. */
export type DrawnImage = {
  readonly url: string
  readonly width: number
  readonly height: number
  readonly free: () => void
}

/**
 * Decodes a picture (of an animation its first frame) and draws it anew as a PNG. Null where the browser cannot decode it.
 * The caller has looked at its size before: decoding takes four bytes a pixel.
 */
export async function drawAnew(file: Blob): Promise<DrawnImage | null> {
  const bitmap = await decode(file)
  if (bitmap === null) return null
  const canvas = document.createElement('canvas')
  const { width, height } = bitmap
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  bitmap.close()
  const copy = await new Promise<Blob | null>((give) => canvas.toBlob(give, 'image/png'))
  if (copy === null) return null
  const url = URL.createObjectURL(copy)
  return { url, width, height, free: () => URL.revokeObjectURL(url) }
}

/** Can the browser decode it? Nothing is shown. */
export async function isDrawable(file: Blob): Promise<boolean> {
  const bitmap = await decode(file)
  bitmap?.close()
  return bitmap !== null
}

async function decode(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file)
  } catch {
    return null
  }
}
