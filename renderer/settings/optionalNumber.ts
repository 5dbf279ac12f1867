// A number that may also be nothing, as it is typed.
export type OptionalNumber = { readonly least: number; readonly most: number }

/** What was typed: a whole number within bounds, null for nothing, or *wrong*. */
export function readOptionalNumber(text: string, { least, most }: OptionalNumber): number | null | 'wrong' {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const value = Number(trimmed)
  return /^\d{1,4}$/.test(trimmed) && value >= least && value <= most ? value : 'wrong'
}
