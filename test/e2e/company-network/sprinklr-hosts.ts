import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** Where Sprinklr's API is, and where the company's own people sign in. */
export const apiHost = 'api3.sprinklr.com'
export const loginHost = 'login.acme.example'
export const callbackHost = 'www.sprinklr.com'

/** Sprinklr's API with a company's sign-in page behind it, as far as one sign-in goes. */
export interface SprinklrHosts {
  readonly api: RequestListener
  readonly login: RequestListener
  /** The forms of the token requests, oldest first. */
  readonly tokenForms: () => readonly URLSearchParams[]
  /** The bearer tokens of the identity requests, oldest first. */
  readonly checked: () => readonly string[]
}

export const personName = 'Ada Analyst'
const environment = '/prod2'

export function sprinklrHosts(): SprinklrHosts {
  const tokenForms: URLSearchParams[] = []
  const checked: string[] = []
  let way = { callback: '', state: '' }

  const api = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `https://${apiHost}`)
    switch (url.pathname) {
      case `${environment}/oauth/authorize`:
        way = {
          callback: url.searchParams.get('redirect_uri') ?? '',
          state: url.searchParams.get('state') ?? '',
        }
        redirect(response, `https://${loginHost}/`)
        return
      case `${environment}/oauth/signed-in`: {
        const answer = new URLSearchParams({ code: `code-${tokenForms.length}`, state: way.state })
        redirect(response, `${way.callback}?${answer.toString()}`)
        return
      }
      case `${environment}/oauth/token`:
        tokenForms.push(new URLSearchParams(await readBody(request)))
        json(response, {
          access_token: `access-${tokenForms.length}`,
          refresh_token: `refresh-${tokenForms.length}`,
          token_type: 'Bearer',
          expires_in: 86_400,
        })
        return
      case `${environment}/api/v2/me`:
        checked.push(request.headers.authorization ?? '')
        json(response, { data: { name: personName } })
        return
      default:
        response.writeHead(404).end()
    }
  }

  return {
    api: (request, response) => void api(request, response),
    login: (_request, response) =>
      html(response, `<a href="https://${apiHost}${environment}/oauth/signed-in">Sign in</a>`),
    tokenForms: () => tokenForms,
    checked: () => checked,
  }
}

export function html(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(`<!doctype html><title>Sign in</title>${body}`)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end()
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
