// Every permission is denied: a page that was taken over must not get at camera, microphone, place or devices.
import type { Session } from 'electron'

/** Writing text to the clipboard after a click is the one thing that the page does (*copy the question*). */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_page, permission, answer) => answer(ALLOWED.has(permission)))
  session.setPermissionCheckHandler((_page, permission) => ALLOWED.has(permission))
  session.setDevicePermissionHandler(() => false)
}
