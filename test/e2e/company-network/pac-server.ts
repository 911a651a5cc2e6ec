import { createServer } from 'node:http'
import { listenOnLoopback } from './loopback'

/** Serves a proxy auto-configuration file (PAC), as a company's network does. */
export interface PacServer {
  readonly url: string
  /** How often the file was asked for. */
  readonly fetches: () => number
  /** From now on the file is not answered before the returned call. */
  hold(): () => void
  readonly close: () => Promise<void>
}

/** The file that sends everything to one proxy. */
export async function aPacServer(proxyAddress: string): Promise<PacServer> {
  let fetches = 0
  let mayAnswer = Promise.resolve()
  const server = createServer((_request, response) => {
    fetches += 1
    void mayAnswer.then(() => {
      response.writeHead(200, { 'content-type': 'application/x-ns-proxy-autoconfig' })
      response.end(`function FindProxyForURL(url, host) { return 'PROXY ${proxyAddress}' }`)
    })
  })
  const { port, close } = await listenOnLoopback(server)
  return {
    url: `http://127.0.0.1:${port}/proxy.pac`,
    fetches: () => fetches,
    hold: () => {
      const { promise, resolve } = promiseToKeep()
      mayAnswer = promise
      return resolve
    },
    close,
  }
}

function promiseToKeep(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined
  const promise = new Promise<void>((keep) => {
    resolve = keep
  })
  return { promise, resolve }
}
