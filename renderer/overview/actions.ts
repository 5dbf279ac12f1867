// The overview is figures; each opens the list behind it.
import { api } from '../api.ts'
import { patch } from '../store.ts'

export async function loadOverview(): Promise<void> {
  const [view, standing] = await Promise.all([api.overview({}), api.standingFigures({ platform: null })])
  patch('overview', { view, standing: standing.figures })
}
