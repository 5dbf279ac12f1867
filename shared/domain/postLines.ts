// The lines of a copied page that are no words of anybody: what can be pressed, figures, times.

/** A line as it is compared: without what cannot be seen (Bluesky puts marks of direction around handles), ends trimmed. */
export function plainLine(line: string): string {
  // A long line is no label, and most others have nothing to take away.
  if (line.length > LONGEST) return line
  return /^[ -~]*$/.test(line) ? line.trim() : line.replaceAll(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, '').trim()
}

/** No head, label or figure is longer, in UTF-16 units. */
const LONGEST = 200

/** "12", "1,204", "1.2K": how often something was liked or seen. */
export function isFigure(line: string): boolean {
  return /^\d[\d.,\u00a0\u202f]{0,11}\s?[KMB]?$/i.test(line)
}

/** What can be pressed, and the words of figures. */
export function isLabel(line: string): boolean {
  return line.length <= 60 && LABELS.test(line)
}

const LABELS = new RegExp(
  `^(?:${[
    'show (?:more|less|this thread|replies|more replies|additional replies.*)',
    'read more',
    'see (?:new posts|translation|more|original)',
    'translate(?: post)?',
    'views?',
    'repl(?:y|ies)',
    'reposts?',
    'quotes?',
    'likes?',
    'bookmarks?',
    'share',
    'save',
    'more',
    'boosts?',
    'favou?rites?',
    'comments?',
    'view (?:all )?(?:\\d+ )?(?:more )?(?:replies|comments|quotes|likes|post engagements)',
    'hide replies',
    'liked by .*',
    '[\\d.,]+[KM]? (?:likes?|posts?|replies|reposts?|views?|comments?|quotes?|bookmarks?|following|followers|boosts?|favou?rites?)',
    'follow(?:ing|ers|s)?(?: back)?',
    'follows you',
    'message',
    'posts',
    'replies',
    'highlights',
    'articles',
    'media',
    'feeds',
    'about',
    'pinned(?: post| toot)?',
    'verified(?: account)?',
    'original poster',
    'author',
    'edited\\W*',
    'image',
    'gif',
    'alt',
    'relevant',
    'to view keyboard shortcuts, press question mark.*',
    'view keyboard shortcuts',
    '[·•*]',
  ].join('|')})$`,
  'i',
)

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const TIME = new RegExp(
  `^(?:${[
    '\\d{1,3}\\s?(?:s|sec|m|min|h|hr|hrs|d|w|mo|y|yr)\\.?(?: ago)?',
    '\\d{1,3} (?:second|minute|hour|day|week|month|year)s?(?: ago)?',
    `${MONTH} \\d{1,2}(?:,? \\d{4})?`,
    `\\d{1,2}\\.? ${MONTH}(?:,? \\d{4})?`,
    '\\d{4}-\\d{2}-\\d{2}(?:,? \\d{1,2}:\\d{2})?',
    '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}',
    'just now',
    'now',
    'yesterday',
  ].join('|')})$`,
  'i',
)

/** "3h", "Nov 20", "20 Nov 2025": when something was posted, as a timeline shows it. */
export function isTime(line: string): boolean {
  return line.length <= 40 && TIME.test(line)
}

const FULL_TIME = new RegExp(
  `^(?:last edited )?(?:\\d{1,2}:\\d{2}(?:\\s?[ap]m)? · .{6,20}|(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH}),? \\d{4}(?:,| at)? \\d{1,2}:\\d{2}(?:\\s?[ap]m)?)(?:\\s?·.*)?$`,
  'i',
)

/** "10:15 AM · Nov 20, 2026": the time below a post that was opened by itself. */
export function isFullTime(line: string): boolean {
  return line.length <= 80 && FULL_TIME.test(line)
}

/** "Jo Bloggs reposted", "Reposted by Jo Bloggs". */
export function isRepostMark(line: string): boolean {
  return (
    line.length <= 120 && /^(?:.{1,90} (?:reposted|retweeted|boosted)|(?:reposted|boosted) by .{1,90})$/i.test(line)
  )
}

export function isQuoteMark(line: string): boolean {
  return /^quot(?:e|ed)(?: post)?$/i.test(line)
}

export function isPinMark(line: string): boolean {
  return /^\W{0,3}pinned(?: post| toot| by author)?$/i.test(line)
}
