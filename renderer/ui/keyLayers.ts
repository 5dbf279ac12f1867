// What lies on top: keys bound under an open dialog, menu or popover sleep until it closes.
import { createContext, useContext, useLayoutEffect, useMemo } from 'react'

export type KeyLayerPlace = { readonly depth: number }

/** Where a component stands; null is the page itself. */
export const KeyLayerContext = createContext<KeyLayerPlace | null>(null)

let open: readonly KeyLayerPlace[] = []

/** Opens a layer for as long as the component is there. Give the place to `KeyLayerContext` around the layer's content. */
export function useKeyLayer(): KeyLayerPlace {
  const below = useContext(KeyLayerContext)
  const depth = (below?.depth ?? 0) + 1
  const place = useMemo(() => ({ depth }), [depth])
  useLayoutEffect(() => {
    open = [...open, place]
    return () => {
      open = open.filter((other) => other !== place)
    }
  }, [place])
  return place
}

/** Whether keys bound at this place work now. */
export function isLayerOnTop(place: KeyLayerPlace | null): boolean {
  let top: KeyLayerPlace | null = null
  for (const layer of open) if (top === null || layer.depth >= top.depth) top = layer
  return top === place
}
