import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import { expect } from '@playwright/test'
import type { Password } from './proxy'
import type { Site, SiteRequest } from './site'

/** `answer` behind HTTP Basic: nobody gets further without this name and password. */
export function behindPassword(
  answer: RequestListener,
  { userName, password, realm }: Password & { readonly realm: string },
): RequestListener {
  const wanted = `${userName}:${password}`
  return (request, response) => {
    if (passwordIn(request.headers) === wanted) answer(request, response)
    else {
      response.writeHead(401, {
        'content-type': 'text/html',
        'www-authenticate': `Basic realm="${realm}"`,
      })
      response.end('<!doctype html><title>No</title>Not without a password.')
    }
  }
}

/** Name and password of a request, such as `ada:secret`. */
export function passwordIn(
  headers: IncomingHttpHeaders,
  header: 'authorization' | 'proxy-authorization' = 'authorization',
): string | undefined {
  const encoded = /^Basic (.+)$/.exec(headers[header] ?? '')?.[1]
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8')
}

/** Every password a site was told, whoever it was meant for. */
export function passwordsAt(requests: readonly SiteRequest[]): readonly string[] {
  return requests.flatMap(({ headers }) => [
    ...(headers['proxy-authorization'] === undefined ? [] : [headers['proxy-authorization']]),
    ...[passwordIn(headers)].filter((one) => one !== undefined),
  ])
}

/** How many passwords these sites were told. */
export const passwordCount = (...sites: readonly Site[]): number =>
  sites.flatMap((site) => passwordsAt(site.requests())).length

/** No site was told any password, whoever it is meant for. */
export function expectNoPasswordAt(...sites: readonly Site[]): void {
  expect(sites.flatMap((site) => passwordsAt(site.requests()))).toEqual([])
}
