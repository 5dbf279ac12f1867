/** For finding by typed words: lower case, without accents. */
export function foldWords(text: string): string {
  // Twice: some capitals become a letter and an accent.
  return text.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
}
