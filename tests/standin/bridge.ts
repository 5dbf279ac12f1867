/** What one end of the bridge says to the other. */
type Sent =
  | { readonly kind: 'expose'; readonly key: string; readonly api: Crossed }
  | { readonly kind: 'call'; readonly callee: number; readonly args: readonly Crossed[] }
  | { readonly kind: 'answer'; readonly value: Crossed }
  | { readonly kind: 'failure'; readonly message: string }
  | { readonly kind: 'settled'; readonly promise: number; readonly value: Crossed }
  | { readonly kind: 'rejected'; readonly promise: number; readonly message: string }

/** A value on its way across: what cannot be cloned goes as a number that the other end can refer to. */
type Crossed =
  | { readonly as: 'value'; readonly value: unknown }
  | { readonly as: 'list'; readonly items: readonly Crossed[] }
  | { readonly as: 'record'; readonly fields: readonly (readonly [string, Crossed])[] }
  | { readonly as: 'function' | 'promise'; readonly number: number }
  | { readonly as: 'error'; readonly message: string }

/**
 * One end of Electron's contextBridge; the same code runs in the page's world and in the preload's isolated world. The
 * two share no object but the window's events, so functions and promises cross as numbers.
 *
 * Sent to Chromium as text, so it stands alone: it uses nothing from outside itself.
 */
export function openBridge(outgoing: string, incoming: string) {
  const functions: ((...args: unknown[]) => unknown)[] = []
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastPromise = 0
  let answer: Sent | undefined
  // Taken before any script of the page runs, which could replace them.
  const dispatch = window.dispatchEvent.bind(window)
  const { CustomEvent } = window
  const say = (detail: Sent) => dispatch(new CustomEvent(outgoing, { detail }))
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

  const isCallable = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function'
  const isPlain = (value: unknown): value is object => {
    if (typeof value !== 'object' || value === null) return false
    const prototype: unknown = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }
  const wrap = (value: unknown): Crossed => {
    if (isCallable(value)) return { as: 'function', number: functions.push(value) - 1 }
    if (typeof value === 'symbol') throw new TypeError('a symbol cannot cross the context bridge')
    if (value instanceof Promise) {
      const promise = (lastPromise += 1)
      value.then(
        (result) => say({ kind: 'settled', promise, value: wrap(result) }),
        (error: unknown) => say({ kind: 'rejected', promise, message: messageOf(error) }),
      )
      return { as: 'promise', number: promise }
    }
    if (value instanceof Error) return { as: 'error', message: value.message }
    if (Array.isArray(value)) return { as: 'list', items: value.map(wrap) }
    if (isPlain(value))
      return { as: 'record', fields: Object.entries(value).map(([key, item]) => [key, wrap(item)] as const) }
    return { as: 'value', value }
  }
  const unwrap = (crossed: Crossed): unknown => {
    switch (crossed.as) {
      case 'value':
        return crossed.value
      case 'list':
        return crossed.items.map(unwrap)
      case 'record':
        return Object.fromEntries(crossed.fields.map(([key, item]) => [key, unwrap(item)]))
      case 'error':
        return new Error(crossed.message)
      case 'promise':
        return new Promise((resolve, reject) => waiting.set(crossed.number, { resolve, reject }))
      case 'function':
        return (...args: unknown[]) => call(crossed.number, args)
    }
  }
  // Events are dispatched at once: the other end's answer arrives before dispatch returns.
  const call = (callee: number, args: readonly unknown[]): unknown => {
    answer = undefined
    say({ kind: 'call', callee, args: args.map(wrap) })
    const given = answer as Sent | undefined
    answer = undefined
    if (given?.kind === 'failure') throw new Error(given.message)
    return given?.kind === 'answer' ? unwrap(given.value) : undefined
  }
  const respond = ({ callee, args }: Sent & { kind: 'call' }): Sent => {
    try {
      return { kind: 'answer', value: wrap(functions[callee]?.(...args.map(unwrap))) }
    } catch (error) {
      return { kind: 'failure', message: messageOf(error) }
    }
  }
  const freeze = (value: unknown): unknown => {
    if (isPlain(value) || Array.isArray(value)) Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  const isSent = (value: unknown): value is Sent => typeof value === 'object' && value !== null && 'kind' in value

  window.addEventListener(incoming, (event) => {
    const sent: unknown = event instanceof CustomEvent ? event.detail : undefined
    if (!isSent(sent)) return
    if (sent.kind === 'call') say(respond(sent))
    else if (sent.kind === 'answer' || sent.kind === 'failure') answer = sent
    else if (sent.kind === 'settled') waiting.get(sent.promise)?.resolve(unwrap(sent.value))
    else if (sent.kind === 'rejected') waiting.get(sent.promise)?.reject(new Error(sent.message))
    else Object.defineProperty(window, sent.key, { value: freeze(unwrap(sent.api)), enumerable: true })
  })

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      say({ kind: 'expose', key, api: wrap(api) })
    },
  }
}
