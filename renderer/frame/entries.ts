// What the palette lists: places, commands, and the accounts that the core found.
import type { AccountLine } from '../../shared/domain/account.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { commands, go, hasScreen, saveSettings, vet, vetNext } from '../actions.ts'
import { coverAll, openPlacesThatHelp, takeBreak } from '../breaks.ts'
import { openTakeOut } from '../takingOut.ts'
import { openOver } from './actions.ts'
import { places } from './places.ts'

export type Entry = {
  readonly id: string
  readonly title: string
  /** Foreign text that stands behind the title: a name. */
  readonly name: string | null
  readonly note: string
  readonly keys: string | null
  readonly run: () => void
}

/** Places and commands whose words begin with what was typed; all of them while nothing is typed. */
export function matching(text: string): readonly Entry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  return [...toPlaces(), ...toCommands()].filter(({ title }) => {
    const parts = title.toLowerCase().split(/[\s-]+/u)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  })
}

export function accountEntries(rows: readonly AccountLine[]): readonly Entry[] {
  return rows.map((account) => ({
    id: account.id,
    title: showHandle(account),
    name: account.name,
    note: platformName(account.platform),
    keys: null,
    // Without an account's page, what can be done with it is to look at it.
    run: () => void (hasScreen('account') ? go({ name: 'account', account: account.id }) : vet(account.id)),
  }))
}

function toPlaces(): readonly Entry[] {
  return places().map(({ title, route }) => entry(title, 'screen', null, () => void go(route)))
}

function toCommands(): readonly Entry[] {
  return [
    entry('Vet the next account', 'action', 'V', () => void vetNext()),
    ...commands().map(({ title, keys, run }) => entry(title, 'action', keys ?? null, run)),
    entry('Take out a list', 'action', null, () => openTakeOut('following')),
    entry('Show all keys', 'action', '?', () => openOver('keys')),
    entry('Cover everything on screen', 'action', 'H', coverAll),
    entry('Take a break', 'action', null, takeBreak),
    entry('Places that help', 'action', null, () => void openPlacesThatHelp()),
    entry('Theme: light', 'setting', null, () => void saveSettings({ theme: 'light' })),
    entry('Theme: dark', 'setting', null, () => void saveSettings({ theme: 'dark' })),
    entry('Theme: as this machine', 'setting', null, () => void saveSettings({ theme: 'system' })),
    entry('Layout: desk', 'setting', null, () => void saveSettings({ layout: 'desk' })),
    entry('Layout: beside the browser', 'setting', null, () => void saveSettings({ layout: 'beside' })),
  ]
}

function entry(title: string, note: string, keys: string | null, run: () => void): Entry {
  return { id: title, title, name: null, note, keys, run }
}
