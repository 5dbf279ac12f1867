// The walls of the house as a rule of the linter, `house/walls`: one message for each import that goes through one.
// TypeScript's project references stop most of them too; they let a layer reach what its neighbour references, and know
// nothing of packages.
import { dirname, relative, resolve, sep } from 'node:path'
import { root } from './project.ts'

/** A part of the house: what lives in a folder, and what it may import. */
type Room = {
  /** A folder or a file. Whatever lies in several rooms belongs to the first of them in the list. */
  readonly at: string
  /** Folders that it may import from beside itself. */
  readonly from: readonly string[]
  /** Folders of which it may know the types alone. */
  readonly typesFrom?: readonly string[]
  /** Packages; one that ends in `:` or `/` stands for all that begin so. */
  readonly packages: readonly string[]
  /** Packages that the line above would let in. */
  readonly except?: readonly string[]
}

const shared = ['shared/domain', 'shared/api']
const forThePage = [
  'react',
  'react/',
  'react-dom/',
  'zustand',
  'zustand/',
  'react-aria-components',
  'react-aria-components/',
  '@tanstack/react-virtual',
]

/** Who may import whom. What is not here is a wall. Tests and build scripts may import everything. */
const rooms: readonly Room[] = [
  { at: 'shared/domain', from: [], packages: ['zod'] },
  { at: 'shared/api', from: ['shared/domain'], packages: ['zod'] },
  // The only folder that says SQL.
  { at: 'electron/core/storage', from: [...shared, 'electron/core'], packages: ['node:', 'zod'] },
  // One reader a format. What a file says is parsed, never evaluated.
  {
    at: 'electron/core/importing',
    from: [...shared, 'electron/core'],
    packages: ['node:', 'zod', 'csv-parse/', 'json5', 'yauzl'],
    except: ['node:sqlite'],
  },
  { at: 'electron/core', from: shared, packages: ['node:', 'zod'], except: ['node:sqlite'] },
  { at: 'electron/host', from: shared, typesFrom: ['electron/core'], packages: ['node:', 'zod'] },
  // A sandboxed preload can load Electron, and nothing of Node.
  { at: 'electron/desktop/preload.ts', from: [...shared, 'electron/desktop'], packages: ['electron'] },
  {
    at: 'electron/desktop',
    from: [...shared, 'electron/host'],
    packages: ['node:', 'zod', 'electron', 'electron-store'],
  },
  { at: 'electron/loopback', from: [...shared, 'electron/host'], packages: ['node:', 'zod', 'conf'] },
  // Parts without business words.
  { at: 'renderer/ui', from: [], packages: forThePage },
  { at: 'renderer', from: shared, packages: forThePage },
]

type Imported = { readonly specifier: unknown; readonly types: boolean }

/** Says why a file (its path in the project) may not import something; null where it may. */
export function whyWalled(file: string, { specifier, types }: Imported): string | null {
  const room = rooms.find(({ at }) => isWithin(file, at))
  if (room === undefined) return null
  if (typeof specifier !== 'string') return 'An import names its file or package in plain text.'
  if (!specifier.startsWith('.')) return whyNotPackage(room, specifier)

  const target = resolve('/', dirname(file), specifier).slice(1)
  if (!/\.\w+$/.test(specifier)) return 'A relative import names its file with its ending.'
  const screens = [screenOf(file), screenOf(target)]
  if (screens.every((screen) => screen !== null) && screens[0] !== screens[1]) {
    return 'A screen never imports a screen: share through renderer/ui or a file at the top of renderer/.'
  }
  if (isWithin(target, room.at) || room.from.some((folder) => isWithin(target, folder))) return null
  const knowsTypes = room.typesFrom?.some((folder) => isWithin(target, folder)) ?? false
  if (knowsTypes) return types ? null : `${room.at} knows the types of ${target} only: import type.`
  return `${room.at} may not import ${target}.`
}

function whyNotPackage({ at, packages, except = [] }: Room, name: string): string | null {
  const isLetIn = packages.some((each) => (/[:/]$/.test(each) ? name.startsWith(each) : name === each))
  return isLetIn && !except.includes(name) ? null : `${at} may not import ${name}.`
}

/** The folder of a screen that a file lies in; null at the top of renderer/, in ui/ and elsewhere. */
function screenOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/')
  return top === 'renderer' && folder !== undefined && folder !== 'ui' && rest.length > 0 ? folder : null
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

type ImportNode = {
  readonly source: { readonly value?: unknown; readonly range: [number, number] } | null
  readonly importKind?: string | null
  readonly exportKind?: string | null
}

type Context = {
  readonly filename: string
  readonly report: (problem: { message: string; node: { range: [number, number] } }) => void
}

const rule = {
  create(context: Context) {
    const file = relative(root, context.filename).split(sep).join('/')
    const visit = ({ source, importKind, exportKind }: ImportNode) => {
      if (source === null) return
      const types = importKind === 'type' || exportKind === 'type'
      const message = whyWalled(file, { specifier: source.value, types })
      if (message !== null) context.report({ message, node: source })
    }
    return {
      ImportDeclaration: visit,
      ImportExpression: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      TSImportType: visit,
    }
  },
}

export default { meta: { name: 'house' }, rules: { walls: rule } }
