/**
 * Structured-clone values as text, for the way between the app's main and its pages: JSON cannot carry a Date, a Map,
 * a typed array, a cycle or undefined. Both ends clone first, which is where Electron's own refusals come from.
 *
 * This function is also sent to Chromium as text, so it stands alone: it uses nothing from outside itself.
 */
export function makeCodec() {
  type Slot =
    | string
    | number
    | boolean
    | null
    | readonly ['undefined']
    | readonly ['bigint' | 'number', string]
    | readonly ['ref', number]
  type Entry =
    | readonly ['object', readonly (readonly [string, Slot])[]]
    | readonly ['array' | 'set', readonly Slot[]]
    | readonly ['map', readonly (readonly [Slot, Slot])[]]
    | readonly ['date', Slot]
    | readonly ['regexp', string, string]
    | readonly ['error', string, string]
    | readonly ['bytes', string, string]

  type View = new (buffer: ArrayBuffer) => ArrayBufferView
  const views: Readonly<Record<string, View>> = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  }
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const isErrorName = (name: string): name is keyof typeof errors => name in errors

  const encode = (value: unknown): string => {
    const table: Entry[] = []
    const places = new Map<object, number>()
    const slotOf = (each: unknown): Slot => {
      if (each === undefined) return ['undefined']
      if (typeof each === 'bigint') return ['bigint', String(each)]
      if (typeof each === 'number')
        return Number.isFinite(each) && !Object.is(each, -0)
          ? each
          : ['number', Object.is(each, -0) ? '-0' : String(each)]
      if (typeof each === 'string' || typeof each === 'boolean' || each === null) return each
      if (typeof each !== 'object') throw new Error('An object could not be cloned.')
      const known = places.get(each)
      if (known !== undefined) return ['ref', known]
      const place = table.push(['array', []]) - 1
      places.set(each, place)
      table[place] = entryOf(each)
      return ['ref', place]
    }
    const entryOf = (each: object): Entry => {
      if (Array.isArray(each)) return ['array', Array.from(each, slotOf)]
      if (each instanceof Date) return ['date', slotOf(each.getTime())]
      if (each instanceof RegExp) return ['regexp', each.source, each.flags]
      if (each instanceof Map) return ['map', Array.from(each, ([key, item]) => [slotOf(key), slotOf(item)] as const)]
      if (each instanceof Set) return ['set', Array.from(each, slotOf)]
      if (each instanceof Error) return ['error', each.name, each.message]
      if (each instanceof ArrayBuffer) return ['bytes', 'ArrayBuffer', toBase64(new Uint8Array(each))]
      if (ArrayBuffer.isView(each)) {
        const kind = Object.prototype.toString.call(each).slice(8, -1)
        return ['bytes', kind, toBase64(new Uint8Array(each.buffer, each.byteOffset, each.byteLength))]
      }
      if (Object.prototype.toString.call(each) !== '[object Object]') throw new Error('An object could not be cloned.')
      return ['object', Object.entries(each).map(([key, item]) => [key, slotOf(item)] as const)]
    }
    return JSON.stringify([slotOf(value), table])
  }

  const decode = (text: string): unknown => {
    const [root, table]: readonly [Slot, readonly Entry[]] = JSON.parse(text)
    const made = new Map<number, unknown>()
    const valueOf = (slot: Slot): unknown => {
      if (!Array.isArray(slot)) return slot
      if (slot[0] === 'undefined') return undefined
      if (slot[0] === 'bigint') return BigInt(slot[1])
      if (slot[0] === 'number') return Number(slot[1])
      return made.has(slot[1]) ? made.get(slot[1]) : make(slot[1])
    }
    // A container is noted before its content is read: the content may refer back to it.
    const note = <Value>(place: number, value: Value): Value => {
      made.set(place, value)
      return value
    }
    const make = (place: number): unknown => {
      const entry = table[place]
      if (!entry) throw new Error('stand-in: a message refers to nothing')
      switch (entry[0]) {
        case 'object': {
          const object = note(place, {})
          for (const [key, slot] of entry[1])
            Object.defineProperty(object, key, {
              value: valueOf(slot),
              writable: true,
              enumerable: true,
              configurable: true,
            })
          return object
        }
        case 'array': {
          const array: unknown[] = note(place, [])
          for (const slot of entry[1]) array.push(valueOf(slot))
          return array
        }
        case 'set': {
          const set = note(place, new Set())
          for (const slot of entry[1]) set.add(valueOf(slot))
          return set
        }
        case 'map': {
          const map = note(place, new Map())
          for (const [key, slot] of entry[1]) map.set(valueOf(key), valueOf(slot))
          return map
        }
        case 'date':
          return note(place, new Date(Number(valueOf(entry[1]))))
        case 'regexp':
          return note(place, new RegExp(entry[1], entry[2]))
        case 'error':
          return note(place, new errors[isErrorName(entry[1]) ? entry[1] : 'Error'](entry[2]))
        case 'bytes': {
          const { buffer } = fromBase64(entry[2])
          const View = views[entry[1]]
          return note(place, View ? new View(buffer) : buffer)
        }
      }
    }
    return valueOf(root)
  }

  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    // In slices: the arguments of one call have a limit.
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  return { encode, decode }
}
