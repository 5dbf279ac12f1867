// The overview is figures; each opens the list behind it.
import { api } from '../api.ts'
import { patch } from '../store.ts'

export async function loadOverview(): Promise<void> {
  patch('overview', { view: await api.overview({}) })
}
