import type { Server } from 'node:net'
import type { AddressInfo } from 'node:net'

/** A listening server that can be shut with everything that hangs on it. */
export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Lets `server` listen on a free port of loopback. */
export async function listenOnLoopback(server: Server): Promise<Listening> {
  const open = new Set<{ destroy(): unknown }>()
  server.on('connection', (socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
  }
}
