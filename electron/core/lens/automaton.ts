// All terms in one automaton: a table that is walked with one look-up a character, whatever the number of terms.
import {
  ANYWHERE_FROM,
  COLUMNS,
  HASH,
  JOINT,
  LETTERS_FROM,
  PAIR,
  readings,
  SIGNS_FROM,
  SPACE,
  UNSEEN,
} from './columns.ts'
import type { Pattern } from './patterns.ts'

export type Automaton = {
  /** By state and column: the next state. A state is the place at which its row begins. */
  readonly next: Int32Array
  /** Where a word may begin. */
  readonly start: number
  /** Within a word that begins no term: nothing is under way until the word is over. */
  readonly nowhere: number
  /** In states from here on there is something to look at. By (state - firstSight) / COLUMNS: what may end there. */
  readonly firstSight: number
  readonly sights: readonly Sight[]
  /** Not states but calls for a closer look; the walk then goes on from the state before, by the column that it finds. */
  readonly calls: { readonly pair: number; readonly joint: number; readonly hash: number }
}

export type Sight = {
  readonly patterns: readonly Pattern[]
  /** Two letters stood by themselves, as where a word is spelled out. */
  readonly spelled: boolean
}

/**
 * So many letters are walked; whether the rest of a longer term follows is looked at where they stand. Hardly any text has
 * them by chance, and the table stays small enough to be at hand.
 */
export const WALKED = 8

type Node = {
  readonly id: number
  readonly depth: number
  /** The column that led here. The letter once more leaves a term where it is: "kiiike". */
  readonly letter: number
  readonly children: Map<number, Node>
  readonly patterns: Pattern[]
  /** Where spaces lead: nowhere as a rule, to itself between two words of a term. */
  readonly afterSpace: Node[]
}

/**
 * A tree of the patterns, read as an automaton that may be in several of its nodes at once: a digit is itself and the
 * letter that it is written for, a letter that repeats leaves a pattern where it is, a word may be the second one of a term
 * and the first one of another. Each set of nodes that can occur becomes one state (the subset construction), so that a
 * scan never tries anything twice. The root is in a set where a word may begin. Made in steps of a few milliseconds, so that
 * others can work in between; what it comes to is returned.
 */
export function* automatonSteps(patterns: readonly Pattern[]): Generator<undefined, Automaton, undefined> {
  const { root, spelled } = treeOf(patterns)
  yield
  const written = writtenAs()
  const { sets, numberOf } = createSets()
  const nowhere = numberOf([])
  const start = numberOf([root])
  const calls = { pair: -1, joint: -2, hash: -3 }
  // What no node of a set knows leads nowhere; a sign is followed by a new word.
  const blank = new Int32Array(COLUMNS).fill(nowhere)
  blank.fill(start, SIGNS_FROM)
  blank[HASH] = calls.hash
  blank[PAIR] = calls.pair
  // A symbol is found wherever it stands.
  const symbols = [...root.children.values()].filter(({ letter }) => letter >= ANYWHERE_FROM)
  const rows: Int32Array[] = []
  const reached: Node[][] = Array.from({ length: COLUMNS }, () => [])
  // The list grows while it is walked: each row may find new sets.
  for (let number = 0; number < sets.length; number++) {
    if (number % STATES_IN_A_STEP === 0) yield
    const nodes = sets[number] ?? []
    const mayBegin = nodes.includes(root)
    const reach = (step: number, node: Node) => {
      for (const column of written[step] ?? []) reached[column]?.push(node)
    }
    for (const node of nodes) {
      if (node.letter >= LETTERS_FROM) reach(node.letter, node)
      for (const [step, child] of node.children) reach(step, child)
    }
    if (!mayBegin) for (const symbol of symbols) reach(symbol.letter, symbol)
    const row = Int32Array.from(blank)
    for (let column = LETTERS_FROM; column < PAIR; column++) {
      const found = reached[column]
      if (found === undefined || found.length === 0) continue
      // After a sign a new word may begin. But where it goes on with a word as one of its letters, only that word is
      // followed: else each word with an a in it would have to be told from each with an @.
      if (column >= ANYWHERE_FROM || (column >= SIGNS_FROM && mayBegin)) found.push(root)
      row[column] = numberOf(found)
      reached[column] = []
    }
    row[SPACE] = numberOf([root, ...nodes.flatMap(({ afterSpace }) => afterSpace)])
    const isUnderWay = nodes.some(({ depth, children }) => depth > 0 && children.size > 0)
    row[JOINT] = isUnderWay ? calls.joint : (row[SPACE] ?? start)
    row[UNSEEN] = number
    rows.push(row)
  }
  const sights = sets.map((nodes): Sight => ({
    patterns: nodes.flatMap((node) => node.patterns),
    spelled: nodes.includes(spelled),
  }))
  return yield* laidOut({ sights, rows, start, nowhere })
}

/** States that are worked out, or laid into the table, before others may work. */
const STATES_IN_A_STEP = 64

function treeOf(patterns: readonly Pattern[]): { readonly root: Node; readonly spelled: Node } {
  let id = 0
  const node = (letter = SPACE, depth = 0): Node => ({
    id: id++,
    letter,
    depth,
    children: new Map(),
    patterns: [],
    afterSpace: [],
  })
  const root = node()
  for (const pattern of patterns) {
    let here = root
    for (const { column, gapAfter } of pattern.steps.slice(0, WALKED)) {
      const child = here.children.get(column) ?? node(column, here.depth + 1)
      here.children.set(column, child)
      if (gapAfter && !child.afterSpace.includes(child)) child.afterSpace.push(child)
      here = child
    }
    here.patterns.push(pattern)
  }
  // A letter by itself, spaces, another letter of the term by itself, spaces: that is enough to look at it more closely.
  const [spelled, second] = [node(), node()]
  second.afterSpace.push(spelled)
  for (const first of root.children.values()) {
    const alone = node()
    for (const step of first.children.keys()) alone.children.set(step, second)
    alone.afterSpace.push(alone)
    first.afterSpace.push(alone)
  }
  return { root, spelled }
}

/** By the column of a term: the columns of a text that may be read as it. */
function writtenAs(): readonly (readonly number[])[] {
  const read = readings()
  return read.map((_, step) => [...read.keys()].filter((column) => read[column]?.includes(step) === true))
}

/** Numbers sets of nodes, in the order in which they are first asked for. */
function createSets() {
  const sets: (readonly Node[])[] = []
  const numbers = new Map<string | number, number>()
  const numberOf = (nodes: readonly Node[]): number => {
    const set = nodes.length < 2 ? nodes : [...new Set(nodes)].toSorted((a, b) => a.id - b.id)
    const [first] = set
    const name = first !== undefined && set.length === 1 ? first.id : set.map(({ id }) => id).join()
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, sets.length)
    return sets.push(set) - 1
  }
  return { sets, numberOf }
}

/** One table, with the states in which there is something to look at at its end, so that a comparison tells them. */
function* laidOut(made: {
  readonly sights: readonly Sight[]
  readonly rows: readonly Int32Array[]
  readonly start: number
  readonly nowhere: number
}): Generator<undefined, Automaton, undefined> {
  const { sights, rows } = made
  const numbers = [...rows.keys()]
  const plain = numbers.filter((number) => !isSight(sights[number]))
  const last = numbers.filter((number) => isSight(sights[number]))
  const places = new Int32Array(rows.length)
  for (const [place, number] of [...plain, ...last].entries()) places[number] = place * COLUMNS
  const next = new Int32Array(rows.length * COLUMNS)
  // The calls come after all states.
  const placeOf = (to: number) => (to < 0 ? next.length - to : (places[to] ?? 0))
  for (const [number, row] of rows.entries()) {
    if (number % STATES_IN_A_STEP === 0) yield
    const from = places[number] ?? 0
    for (let column = 0; column < COLUMNS; column++) next[from + column] = placeOf(row[column] ?? 0)
  }
  return {
    next,
    start: placeOf(made.start),
    nowhere: placeOf(made.nowhere),
    firstSight: plain.length * COLUMNS,
    sights: last.flatMap((number) => sights[number] ?? []),
    calls: { pair: placeOf(-1), joint: placeOf(-2), hash: placeOf(-3) },
  }
}

function isSight(sight: Sight | undefined): boolean {
  return sight !== undefined && (sight.patterns.length > 0 || sight.spelled)
}
