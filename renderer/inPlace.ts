// Another view of the same screen takes the place of the one in hand.
import type { Route } from './route.ts'
import { useStore } from './store.ts'

/** Changes the route without a step in the history: for moving along a list, or another filter. Loads nothing. */
export function replaceRoute(route: Route): void {
  useStore.setState({ route })
  history.replaceState(route, '')
}
