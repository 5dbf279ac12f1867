// The demo: invented accounts in every state, made through the same calls that the page uses.
import type { Reply } from '../../shared/api/call.ts'

type Call = (name: unknown, input: unknown) => Promise<Reply>

/** Fills an empty data folder. Does nothing where an admin is on file already. */
export async function seedDemo(call: Call): Promise<void> {
  void call
}
