// A text that the admin takes out of Bonafide, as a file. Where it goes is the shell's to ask: a browser's downloads, or
// the system's own dialog in the desktop shell.

/** Saves the parts as one file. `name` is ours, never foreign text. */
export function saveFile(name: string, parts: readonly string[], mediaType: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
