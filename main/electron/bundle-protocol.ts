import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { htmlTag } from '../html-tag'

/** The origin of every page of ours. */
export const bundleOrigin = 'app://bundle'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const noncePlace = '__CSP_NONCE__'
const languagePlace = '<html lang="en">'

/** Must run before the app is ready. Nothing more is granted: no bypass of the policy, no service workers. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the files that lay in `folder` at start, by GET, at `app://bundle/`: a fixed list, so that no request
 * can name a path of the disk. Pages carry the language that is spoken, and a fresh style nonce each time.
 */
export function serveBundle(session: Session, folder: string): void {
  const files = listFiles(folder)
  session.protocol.handle('app', (request) => {
    const url = new URL(request.url)
    const file = files.get(url.pathname)
    if (request.method !== 'GET' || url.host !== 'bundle' || file === undefined) {
      return new Response(null, { status: 404, headers: headers(undefined) })
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const content = readFileSync(file)
    if (extname(file) !== '.html') {
      return new Response(new Uint8Array(content), { headers: headers(type) })
    }
    const nonce = randomBytes(18).toString('base64')
    const page = content
      .toString('utf8')
      .replace(languagePlace, htmlTag())
      .replaceAll(noncePlace, nonce)
    return new Response(page, { headers: headers(type, nonce) })
  })
}

/** Mantine writes style elements, hence a nonce for styles; nothing is loosened for scripts. */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

function headers(type: string | undefined, nonce?: string): Record<string, string> {
  return {
    ...(type === undefined ? {} : { 'content-type': type }),
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  }
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(found.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}
