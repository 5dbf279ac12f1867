import { EventEmitter } from 'node:events'

/** What the stand-in has of a whole Electron object: any part, but each member with Electron's own signature. */
export type PartOf<Whole> = Partial<Omit<Whole, keyof EventEmitter>>

/**
 * Passes a part off as the whole: a member that is not there throws by name, so that no test passes because
 * a call was quietly ignored. This is the one place where a part is declared to be the whole.
 */
export function strict<Whole extends object>(name: string, part: Partial<Whole>): Whole {
  return refuseUnknown(name, part) as Whole
}

/** The same for an object that also emits events. */
export function strictEmitter<Whole extends object>(name: string, part: PartOf<Whole>): Whole & EventEmitter {
  // Descriptors, because Object.assign would read the getters once instead of keeping them.
  const emitter = Object.defineProperties(new EventEmitter(), Object.getOwnPropertyDescriptors(part))
  return refuseUnknown(name, emitter) as Whole & EventEmitter
}

/** Names that the language or Node probes for on any object: answering undefined is the honest reply. */
const probed = new Set<string | symbol>(['then', 'toJSON', 'default', '__esModule'])

function refuseUnknown<Part extends object>(name: string, part: Part): Part {
  const isKnown = (key: string | symbol) => typeof key === 'symbol' || key in part || probed.has(key)
  const unknown = (key: string | symbol) => new Error(`stand-in: ${name}.${String(key)} is not implemented`)
  return new Proxy(part, {
    get(target, key) {
      if (!isKnown(key)) throw unknown(key)
      return Reflect.get(target, key)
    },
    set(target, key, value) {
      if (!isKnown(key)) throw unknown(key)
      return Reflect.set(target, key, value)
    },
  })
}

/** An event whose default a listener can prevent, with the fields that its kind carries. */
export function createEvent<Fields extends object>(fields: Fields) {
  let isPrevented = false
  return Object.defineProperties(
    {
      get defaultPrevented() {
        return isPrevented
      },
      preventDefault() {
        isPrevented = true
      },
    },
    Object.getOwnPropertyDescriptors(fields),
  ) as Fields & { readonly defaultPrevented: boolean; preventDefault(): void }
}
