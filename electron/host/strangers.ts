// Connections that have proved nothing yet.
import type { Server, Socket } from 'node:net'

export type Strangers = {
  /** This connection has proved whose it is: it is never closed to make room. */
  readonly welcome: (socket: Socket) => void
}

/**
 * Every user of this machine can open connections to 127.0.0.1 and hold them. A plain limit would then shut the admin
 * out; so past `most` the oldest stranger goes, and whoever comes last always gets in.
 */
export function limitStrangers(server: Server, most: number): Strangers {
  const strangers = new Set<Socket>()
  server.on('connection', (socket) => {
    strangers.add(socket)
    socket.once('close', () => strangers.delete(socket))
    if (strangers.size <= most) return
    const [oldest] = strangers
    if (oldest !== undefined) strangers.delete(oldest)
    oldest?.destroy()
  })
  return { welcome: (socket) => void strangers.delete(socket) }
}
