// What a screen is to the frame: where it is, how it loads, when it is stale, what it shows.
import type { ComponentType } from 'react'
import type { Touched } from '../shared/api/change.ts'
import type { Route, RouteName } from './route.ts'

/** Something that can be done from anywhere, by its name, in the palette. */
export type Command = {
  readonly title: string
  /** Its key on the screen, as in a binding; shown, not bound. */
  readonly keys?: string
  readonly run: () => void
}

export type Screen<N extends RouteName = RouteName> = {
  readonly name: N
  readonly title: string
  /** Fetches what the screen shows into the store. Called on arrival, and again when one of `stale` was touched. */
  readonly load: (route: Extract<Route, { name: N }>) => Promise<void>
  readonly stale: readonly Touched[]
  readonly Component: ComponentType
  readonly commands?: readonly Command[]
}

export type AnyScreen = { readonly [N in RouteName]: Screen<N> }[RouteName]
