// Characters that cannot be seen but change what is: direction marks, zero-width ones, fillers (Unicode TR36, TR39).

/** `at` is where the part begins, in UTF-16 code units. */
export type ForeignPart =
  | { readonly at: number; readonly text: string }
  | { readonly at: number; readonly sign: string; readonly name: string; readonly code: string }

const named: Readonly<Record<number, readonly [sign: string, name: string]>> = {
  0x00ad: ['SHY', 'soft hyphen'],
  0x034f: ['CGJ', 'joiner without width'],
  0x061c: ['ALM', 'Arabic letter mark'],
  0x115f: ['fill', 'Hangul filler'],
  0x1160: ['fill', 'Hangul filler'],
  0x17b4: ['fill', 'Khmer vowel without shape'],
  0x17b5: ['fill', 'Khmer vowel without shape'],
  0x180e: ['0-W', 'Mongolian vowel separator'],
  0x200b: ['0-W', 'zero-width space'],
  0x200c: ['ZWNJ', 'zero-width non-joiner'],
  0x200d: ['ZWJ', 'zero-width joiner'],
  0x200e: ['LRM', 'left-to-right mark'],
  0x200f: ['RLM', 'right-to-left mark'],
  0x2028: ['LS', 'line separator'],
  0x2029: ['PS', 'paragraph separator'],
  0x202a: ['LRE', 'left-to-right embedding'],
  0x202b: ['RLE', 'right-to-left embedding'],
  0x202c: ['PDF', 'end of a direction'],
  0x202d: ['LRO', 'left-to-right override'],
  0x202e: ['RLO', 'right-to-left override'],
  0x2060: ['WJ', 'word joiner'],
  0x2066: ['LRI', 'left-to-right isolate'],
  0x2067: ['RLI', 'right-to-left isolate'],
  0x2068: ['FSI', 'isolate'],
  0x2069: ['PDI', 'end of an isolate'],
  0x2800: ['blank', 'empty Braille pattern'],
  0x3164: ['fill', 'Hangul filler'],
  0xfeff: ['0-W', 'zero-width no-break space'],
  0xffa0: ['fill', 'Hangul filler'],
}

// Emoji sequences hold joiners, and the flags of England, Scotland and Wales hold tags: those are as they should be.
const emojiSequence =
  /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)+|\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/u
// Persian, Urdu and the scripts of India need the two joiners between letters to be spelt right.
const joinedLetters =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{M}])[\u200C\u200D]/u
// Control characters but tab and line ends, the named ones, invisible operators, and tags that stand alone.
const unseen =
  /(?![\t\n\r])\p{Cc}|\u034F|[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/u
const scan = new RegExp(`(${emojiSequence.source}|${joinedLetters.source})|(${unseen.source})`, 'gu')

/** Splits foreign text into what can be shown and what must be marked out. The text of the parts holds no unseen character but tab, line ends and those of emoji and joined letters. */
export function splitUnseen(text: string): readonly ForeignPart[] {
  const parts: ForeignPart[] = []
  let from = 0
  for (const match of text.matchAll(scan)) {
    const found = match[2]
    if (found === undefined) continue
    if (match.index > from) parts.push({ at: from, text: text.slice(from, match.index) })
    parts.push(markOf(found, match.index))
    from = match.index + found.length
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from) })
  return parts
}

function markOf(character: string, at: number): ForeignPart {
  const point = character.codePointAt(0) ?? 0
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  const [sign, name] = named[point] ?? [code, point < 0xa0 ? 'control character' : 'character that is not shown']
  return { at, sign, name, code }
}
