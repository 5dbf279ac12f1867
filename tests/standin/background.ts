import { lifecycle } from './lifecycle.ts'

/** Lets work go on by itself. What fails is printed, unless the app is ending or what it was for is gone. */
export function inBackground(work: Promise<unknown>, isMoot: () => boolean = () => false): void {
  work.catch((error: unknown) => {
    if (!lifecycle.isOver && !isMoot()) console.error('stand-in:', error)
  })
}
