/** A socket of the session's message bus, as node:net takes it: a path, or `\0` and an abstract name. */
export type BusSocket = string

/**
 * Where this desktop session's bus listens (D-Bus specification, *Server Addresses*), or undefined where it is
 * reached in another way than a Unix socket.
 */
export function sessionBusSocket(
  environment: Readonly<Record<string, string | undefined>>,
): BusSocket | undefined {
  const address = environment['DBUS_SESSION_BUS_ADDRESS']
  if (address !== undefined && address !== '') {
    return address.split(';').map(socketOf).find(isKnown)
  }
  const runtimeFolder = environment['XDG_RUNTIME_DIR']
  return runtimeFolder ? `${runtimeFolder}/bus` : undefined
}

function socketOf(address: string): BusSocket | undefined {
  const [, transport, rest] = /^([a-z-]+):(.*)$/.exec(address) ?? []
  if (transport !== 'unix' || rest === undefined) return undefined
  const values = new Map(rest.split(',').map(keyAndValue))
  const path = values.get('path')
  const abstractName = values.get('abstract')
  return path ?? (abstractName === undefined ? undefined : `\0${abstractName}`)
}

function keyAndValue(part: string): readonly [string, string] {
  const at = part.indexOf('=')
  return [part.slice(0, at), unescaped(part.slice(at + 1))]
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function isKnown(socket: BusSocket | undefined): socket is BusSocket {
  return socket !== undefined
}
