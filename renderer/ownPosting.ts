// Our own posts and likes are looked through on request, from the import that brought them.
import { attempt, go } from './actions.ts'
import { api } from './api.ts'
import { patch } from './store.ts'

export async function lookThroughOwn(from: string): Promise<void> {
  const look = await attempt(() => api.lookThroughOwnPosts({ import: from }))
  if (look === null) return
  patch('ownPosts', { look, show: 'to-look-at' })
  await go({ name: 'ownPosts' })
}
