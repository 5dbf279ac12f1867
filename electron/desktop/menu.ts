// The menu: what an admin expects of any program (copy, paste, zoom, quit). Everything else is in the page.
import type { MenuItemConstructorOptions } from 'electron'

export function menuTemplate(platform: NodeJS.Platform, dev: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      // Tools that run any script in the page have no place in the built app.
      ...(dev ? ([{ role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[]) : []),
    ],
  }
  const own: MenuItemConstructorOptions[] =
    platform === 'darwin' ? [{ role: 'appMenu' }] : [{ label: 'Bonafide', submenu: [{ role: 'quit' }] }]
  return [...own, { role: 'editMenu' }, view, { role: 'windowMenu' }]
}
