import type { ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { Button, type ButtonProps } from './Button.tsx'
import { Key } from './Key.tsx'
import { KeyLayer } from './KeyLayer.tsx'
import { names } from './names.ts'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  readonly onSelect: () => void
  readonly keyHint?: string | undefined
  readonly isDanger?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

export type MenuButtonProps = {
  readonly children: ReactNode
  readonly entries: readonly MenuEntry[]
  /** The accessible name, where the children are a sign only. */
  readonly label?: string | undefined
  readonly variant?: ButtonProps['variant']
  readonly size?: ButtonProps['size']
}

/** A button that opens a menu. While it is open, letters find its entries and the page's keys sleep. */
export function MenuButton({ children, entries, label, variant, size }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button label={label} variant={variant} size={size}>
        {children}
      </Button>
      <Popover className="popover">
        <KeyLayer>
          <Menu className="menu">
            {entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                isDisabled={entry.isDisabled === true}
                className={names('menu-item', entry.isDanger === true && 'danger')}
                onAction={entry.onSelect}
              >
                {entry.label}
                {entry.keyHint === undefined ? null : <Key keys={entry.keyHint} />}
              </MenuItem>
            ))}
          </Menu>
        </KeyLayer>
      </Popover>
    </MenuTrigger>
  )
}
