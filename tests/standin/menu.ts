import type {
  BrowserWindow,
  Menu as ElectronMenu,
  MenuItem as ElectronMenuItem,
  MenuItemConstructorOptions,
} from 'electron'
import { createEvent, strict, strictEmitter } from './strict.ts'

// Menus are kept as data and never drawn: a test can find an item and call its click. Accelerators are bound to nothing,
// and a role does nothing.

let applicationMenu: ElectronMenu | null = null

/** A class because Electron's API has one. */
export class Menu {
  constructor() {
    return createMenu([])
  }
  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): ElectronMenu {
    return createMenu(template)
  }
  static setApplicationMenu(menu: ElectronMenu | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): ElectronMenu | null {
    return applicationMenu
  }
}

function createMenu(template: readonly MenuItemConstructorOptions[]): ElectronMenu {
  const items = template.map(createItem)
  return strictEmitter<ElectronMenu>('Menu', {
    items,
    append: (item) => void items.push(item),
    getMenuItemById: (id) => findItem(items, id) ?? null,
    popup() {},
    closePopup() {},
  })
}

function createItem(options: MenuItemConstructorOptions): ElectronMenuItem {
  const { submenu } = options
  const item = strict<ElectronMenuItem>('MenuItem', {
    type: submenu ? 'submenu' : 'normal',
    label: '',
    enabled: true,
    visible: true,
    checked: false,
    ...options,
    ...(Array.isArray(submenu) ? { submenu: createMenu(submenu) } : {}),
    click: (_event: unknown, window?: BrowserWindow) =>
      options.click?.(item, window, createEvent({ triggeredByAccelerator: false })),
  } as Partial<ElectronMenuItem>)
  return item
}

function findItem(items: readonly ElectronMenuItem[], id: string): ElectronMenuItem | undefined {
  for (const item of items) {
    // Asked with `in` first: an item has only what its template said.
    if ('id' in item && item.id === id) return item
    const found = 'submenu' in item ? findItem(item.submenu?.items ?? [], id) : undefined
    if (found) return found
  }
  return undefined
}
