// What a screen is to the frame: where it is, how it loads, when it is stale, what it shows.
import type { ComponentType } from 'react'
import type { Touched } from '../shared/api/change.ts'
import type { Route, RouteName } from './route.ts'

export type Screen<N extends RouteName = RouteName> = {
  readonly name: N
  readonly title: string
  /** Fetches what the screen shows into the store. Called on arrival, and again when one of `stale` was touched. */
  readonly load: (route: Extract<Route, { name: N }>) => Promise<void>
  readonly stale: readonly Touched[]
  readonly Component: ComponentType
}
