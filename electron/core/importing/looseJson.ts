// One value of JSON, or of what a person made of it by hand. Parsed, never evaluated.
import JSON5 from 'json5'

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false }

/**
 * JSON first, JSON5 (unquoted keys, single quotes, comments, trailing commas) where that fails. Numbers of 16 digits and
 * more come back as strings, because JavaScript's own would lose the last digits of an id.
 */
export function parseLoosely(text: string): Parsed {
  const kept = mayHoldLongNumber.test(text) ? quoteLongNumbers(text) : text
  return attempt(() => JSON.parse(kept)) ?? attempt(() => JSON5.parse(withoutSeparators(kept))) ?? { ok: false }
}

function attempt(parse: () => unknown): Parsed | null {
  try {
    return { ok: true, value: parse() }
  } catch {
    return null
  }
}

/** JSON5 grumbles on the console about two line ends that only Unicode knows. */
function withoutSeparators(text: string): string {
  return text.replaceAll('\u2028', String.raw`\u2028`).replaceAll('\u2029', String.raw`\u2029`)
}

const mayHoldLongNumber = /(?:^|[\s:[,+/-])\d{16}/

/** Texts and comments are stepped over; a long number that stands by itself gets quotation marks. */
function quoteLongNumbers(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\[^])*"?|'(?:[^'\\]|\\[^])*'?|\/\/[^\n]*|\/\*[^]*?(?:\*\/|$)|(?<![\w.$])\d{16,}(?![\w.$])/g,
    (piece) => (/^\d/.test(piece) ? `"${piece}"` : piece),
  )
}
