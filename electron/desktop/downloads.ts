// What the page saves is a file that it made itself, on the admin's press. Anything else that wants to be downloaded
// would be a page that was taken over, bringing something in.
import { join } from 'node:path'
import { app, type Session } from 'electron'
import { isOwnPage } from './ipc.ts'
import { ORIGIN } from './ownScheme.ts'

/** Lets our own page's own files be saved, where the admin says in the system's dialog; denies every other download. */
export function limitDownloads(session: Session): void {
  session.on('will-download', (event, item, _contents, frame) => {
    // A blob carries the origin that made it; a frame inside the page has no business saving anything.
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`) || !isOwnPage({ senderFrame: frame }))
      return event.preventDefault()
    item.setSaveDialogOptions({
      title: 'Save the file',
      defaultPath: join(app.getPath('downloads'), item.getFilename()),
    })
  })
}
