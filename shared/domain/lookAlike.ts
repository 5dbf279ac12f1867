/**
 * Two handles with the same skeleton look alike at a glance: `vo1ce_example` and `voice.example`, or a Cyrillic а for
 * an a. It is a pointer for a person, never proof. Limits: it knows about 50 letters of Cyrillic, Greek and the digits,
 * not the thousands in Unicode's own table (UTS 39); because handles ignore case, i and l count as the same, so `mail`
 * and `mall` meet; it does not see added words (`name_official`) or letters left out.
 */
export function confusableSkeleton(text: string): string {
  const letters = Array.from(text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''))
  return letters
    .map((letter) => latinTwins.get(letter) ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}@]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
}

/**
 * Does one word mix Latin letters with Cyrillic, Greek, Armenian or Cherokee ones? Hardly any honest name does. Words
 * side by side in different scripts are fine, and so is Latin beside Chinese, Japanese or Korean. A word wholly in
 * another script that happens to look Latin is not noticed here: compare skeletons.
 */
export function hasMixedScripts(text: string): boolean {
  const words = text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  return words.some(
    (word) =>
      /\p{Script=Latin}/u.test(word) &&
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word),
  )
}

/**
 * Does the text hold an invisible mark that turns the direction of reading, so that it may show in another order
 * than it is stored?
 */
export function hasDirectionMarks(text: string): boolean {
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)
}

// Each string: letters that look like its first one. Lower case only.
const twins = [
  'aаα',
  'bвЬ',
  'cсϲ',
  'dԁ',
  'eеε',
  'gԍ',
  'hһ',
  'jјϳ',
  'kкκ',
  'li1|іιӏ',
  'mм',
  'nпη',
  'o0оοσ',
  'pрρ',
  'qԛ',
  'sѕ',
  'tтτ',
  'uυ',
  'vνѵ',
  'wԝω',
  'xхχ',
  'yуγ',
]

const latinTwins: ReadonlyMap<string, string> = new Map(
  twins.flatMap((row) => {
    const [latin = '', ...others] = row.toLowerCase()
    return others.map((other): [string, string] => [other, latin])
  }),
)
