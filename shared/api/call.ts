// The generic layer: what a contract is, and how a call crosses from the page to the core and back.
// It knows no word of the product, and it is the only place where types are asserted instead of parsed.
import { z } from 'zod'

// Without this zod probes `new Function`, and the page's CSP reports it as a violation.
z.config({ jitless: true })

export type Call = { readonly input: z.ZodType; readonly output: z.ZodType }
export type Contract = { readonly [name: string]: Call }

/** One function a call. Input has been parsed; output will be. Throws `Refusal` for what an admin should read. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C]: (
    input: z.output<C[K]['input']>,
  ) => z.input<C[K]['output']> | Promise<z.input<C[K]['output']>>
}

export type Client<C extends Contract> = {
  readonly [K in keyof C]: (input: z.input<C[K]['input']>) => Promise<z.output<C[K]['output']>>
}

export const FailureCode = z.enum(['invalid', 'refused', 'not-found', 'read-only', 'unavailable', 'internal'])
export type FailureCode = z.infer<typeof FailureCode>

/** What went wrong, as data. `message` is a sentence for an admin: no path, no stack. */
export const Failure = z.strictObject({ code: FailureCode, message: z.string() })
export type Failure = z.infer<typeof Failure>

export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: Failure }),
])
export type Reply = z.infer<typeof Reply>

/** Thrown by a use case that says no; crosses to the page as a `Failure`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: FailureCode
  constructor(code: FailureCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Thrown by the client when the reply is a failure. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly code: FailureCode
  constructor(failure: Failure) {
    super(failure.message)
    this.code = failure.code
  }
}

export type Dispatch = (name: unknown, input: unknown) => Promise<Reply>

/**
 * The one door to the handlers: parses the input, calls, parses the output. Never throws.
 * `log` gets what was not expected; the caller gets `internal` and no detail.
 */
export function createDispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  log: (call: string, error: unknown) => void,
): Dispatch {
  return async (name, input) => {
    // `Object.hasOwn`, or a call named `__proto__` or `constructor` would find something.
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) return failed('not-found', 'There is no such call.')
    const call = contract[name] as Call
    const parsed = call.input.safeParse(input)
    if (!parsed.success) return failed('invalid', explain(parsed.error))
    try {
      const handle = handlers[name] as (input: unknown) => unknown
      return { ok: true, value: call.output.parse(await handle(parsed.data)) }
    } catch (error) {
      if (error instanceof Refusal) return failed(error.code, error.message)
      log(name, error)
      return failed(
        'internal',
        'Something went wrong inside Bonafide. Nothing was saved by this step; what was saved before is safe. Please try again.',
      )
    }
  }
}

/** `send` carries a call to the dispatcher, by whatever way, and brings the reply. */
export type Transport = (name: string, input: unknown) => Promise<unknown>

export function createClient<C extends Contract>(contract: C, send: Transport): Client<C> {
  const entries = Object.keys(contract).map((name) => [
    name,
    async (input: unknown) => {
      const reply = Reply.parse(await send(name, input))
      if (!reply.ok) throw new CallFailed(reply.failure)
      return reply.value
    },
  ])
  return Object.fromEntries(entries) as Client<C>
}

function failed(code: FailureCode, message: string): Reply {
  return { ok: false, failure: { code, message } }
}

function explain(error: z.ZodError): string {
  const first = error.issues[0]
  const where = first?.path.filter((part) => typeof part === 'string').join(', ')
  return `This could not be read${where ? ` (${where.slice(0, 80)})` : ''}. Nothing was saved. Please check it and try again.`
}
