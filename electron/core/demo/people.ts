// Invented accounts: names, handles and bios that nobody has. Handles end in `example`, servers in `.example`.
import type { Platform } from '../../../shared/domain/platform.ts'

export type Invented = {
  readonly platform: Platform
  readonly pasted: string
  readonly name: string
  readonly bio: string
}

const first = [
  'Rowan',
  'Ash',
  'Wren',
  'Linden',
  'Hazel',
  'Sorrel',
  'Bryony',
  'Clover',
  'Heath',
  'Juniper',
  'Laurel',
  'Moss',
  'Reed',
  'Sage',
  'Tansy',
  'Yarrow',
  'Alder',
  'Briar',
  'Fern',
  'Ivy',
]
const last = ['Brook', 'Field', 'Marsh', 'Hill', 'Vale', 'Ford', 'Moor', 'Croft', 'Lane', 'Weir']
const interests = [
  'Allotments',
  'Buses and trains',
  'Libraries',
  'Choir',
  'Housing',
  'Parks',
  'Cycling',
  'Local history',
  'School governor',
  'Food bank volunteer',
]
const extras = [
  'Opinions mine, tea strong.',
  'Reposts are not agreement.',
  'Here for the council meetings.',
  'Mostly pictures of my dog.',
  'Branch secretary, badly organised.',
  'New here. Be kind.',
]

/** The n-th invented account, always the same. */
export function invent(n: number): Invented {
  const given = first[n % first.length] ?? 'Rowan'
  const family = last[Math.floor(n / first.length) % last.length] ?? 'Brook'
  const name = `${given} ${family}`
  const plain = `${given}${family}`.toLowerCase()
  const bio = `${interests[n % interests.length]}, ${interests[(n * 7 + 3) % interests.length]?.toLowerCase()}. ${extras[(n * 5) % extras.length]}`
  const kind = n % 10
  if (kind < 6)
    return { platform: 'x', pasted: `@${given.slice(0, 4)}${family.slice(0, 3)}_example`.toLowerCase(), name, bio }
  if (kind < 8) return { platform: 'bluesky', pasted: `${plain}.example.com`, name, bio }
  if (kind < 9) return { platform: 'mastodon', pasted: `@${plain}@social.example`, name, bio }
  return { platform: 'instagram', pasted: `https://www.instagram.com/${plain}_example/`, name, bio }
}

/** How many different accounts `invent` knows. */
export const INVENTED = first.length * last.length
