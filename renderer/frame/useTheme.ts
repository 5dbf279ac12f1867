import { useLayoutEffect } from 'react'
import type { Theme } from '../../shared/domain/settings.ts'

/** Light or dark as the settings say; `system` leaves it to the machine. */
export function useTheme(theme: Theme): void {
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
}
