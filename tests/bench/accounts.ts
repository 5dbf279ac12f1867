// Invented accounts in any number, the same ones at each run: handles, names and bios as they look on a real list.
import type { Platform } from '../../shared/domain/platform.ts'

export type InventedAccount = {
  readonly platform: Platform
  readonly handle: string
  readonly stableId: string | null
  readonly name: string
  readonly bio: string
  /** 70 % followed (a seventh of these never vetted), 10 % in the queue, 10 % not for us, 10 % on file only. */
  readonly place: 'followed' | 'never-vetted' | 'queued' | 'not-for-us' | 'on-file'
  /** Days until a clearance lapses; negative: it has lapsed. */
  readonly dueInDays: number
}

const FIRST =
  'Aisha Amara Anwen Asha Beatrix Bronwen Callum Carys Chidi Ciara Daoud Dilys Eilidh Elif Emeka Esme Farah Femi Gethin Grace Hamza Hana Idris Ines Isla Ivo Jamal Joan Kofi Leila Lowri Magda Mairi Malik Nadia Niamh Noor Olu Omar Orla Padma Priya Rhys Rosa Ruth Samir Seren Tariq Una Wanjiru Yusuf Zofia'.split(
    ' ',
  )
const LAST =
  'Adeyemi Ahmed Banks Begum Boateng Byrne Campbell Chowdhury Clarke Cohen Davies Doyle Edwards Evans Fraser Gallagher Green Hughes Hussain Iqbal Jackson Jones Kaur Kelly Khan Kowalska Lewis MacLeod Mensah Morgan Murphy Nowak Okafor Okonkwo Patel Price Rahman Reid Roberts Shah Silva Singh Sullivan Taylor Thomas Walsh Ward Williams Wright Yilmaz'.split(
    ' ',
  )
const WHAT =
  'allotment holder|bus driver|care worker|choir singer|climate campaigner|community organiser|county councillor|cyclist|GP in training|historian of everyday things|housing officer|librarian|nurse on nights|parent of three|poet|renter|retired teacher|school governor|software tester|trade unionist|translator|union rep|walker of dogs|youth worker'.split(
    '|',
  )
const ABOUT =
  'adult social care|allotments|buses that turn up|clean rivers|council housing|disability rights|fair rents|food banks|football on Saturdays|libraries|local history|night trains|palliative care|peatland|public transport|school meals|seaside towns|tidal power|warm homes|wildflower verges'.split(
    '|',
  )
const PLACE =
  'Aberystwyth Bangor Barnsley Belfast Bolton Bradford Brighton Cardiff Carlisle Derby Dundee Exeter Glasgow Hull Ipswich Lancaster Leeds Lincoln Luton Norwich Oldham Paisley Preston Salford Stirling Swansea Taunton Wakefield Wigan York'.split(
    ' ',
  )
const SAYS =
  'Views my own.|Reposts are not endorsements.|She/her.|He/him.|They/them.|Opinions are like buses.|Mostly gardens, sometimes politics.|Tea first.|Here to listen.|Newsletter every other week.|Ask me about the minutes of the planning committee.'.split(
    '|',
  )
const PLATFORMS = ['x', 'x', 'x', 'bluesky', 'bluesky', 'mastodon', 'instagram'] as const

/** Account number `n`, always the same. */
export function inventedAccount(n: number): InventedAccount {
  const chance = createChance(n)
  const first = chance.one(FIRST)
  const last = chance.one(LAST)
  const platform = chance.one(PLATFORMS)
  const stem = `${first}_${last}`.toLowerCase().slice(0, 8)
  const number = n.toString(36)
  return {
    platform,
    handle: handleOn(platform, stem, number, n),
    stableId: platform === 'x' ? String(10_000_000 + n * 7) : null,
    name: `${first} ${last}`,
    bio: `${chance.one(WHAT)} in ${chance.one(PLACE)}. Writes about ${chance.one(ABOUT)} and ${chance.one(ABOUT)}. ${chance.one(SAYS)} ${chance.one(SAYS)}`,
    place: placeOf(n % 20),
    dueInDays: chance.below(420) - 40,
  }
}

/** A stream of numbers that a seed fixes (mulberry32). */
export function createChance(seed: number): {
  readonly below: (limit: number) => number
  readonly one: <T>(list: readonly T[]) => T
} {
  let state = (seed * 0x9e3779b1) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    one: (list) => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
  }
}

function handleOn(platform: Platform, stem: string, number: string, n: number): string {
  switch (platform) {
    case 'x':
    case 'instagram':
      return `${stem}_${number}`
    case 'bluesky':
      return `${stem.replaceAll('_', '-')}-${number}.bsky.example`
    case 'mastodon':
      return `${stem}_${number}@social-${n % 40}.example`
  }
}

function placeOf(twentieth: number): InventedAccount['place'] {
  if (twentieth < 12) return 'followed'
  if (twentieth < 14) return 'never-vetted'
  if (twentieth < 16) return 'queued'
  return twentieth < 18 ? 'not-for-us' : 'on-file'
}
