import type { ReactNode } from 'react'
import { KeyLayerContext, useKeyLayer } from './keyLayers.ts'

/** The content of something that lies above the page. Only what is bound inside it gets keys while it is there. */
export function KeyLayer({ children }: { readonly children: ReactNode }) {
  return <KeyLayerContext value={useKeyLayer()}>{children}</KeyLayerContext>
}
