/**
 * Do two texts say the same? White space, its amount, and how accents are composed differ from one export of a platform to
 * another, though nobody changed anything.
 */
export function isSameText(a: string, b: string): boolean {
  return a === b || plainText(a) === plainText(b)
}

function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
