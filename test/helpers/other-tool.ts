import { practice as provider } from '#core/providers/practice'

export interface PlainPair {
  readonly access: string
  readonly refresh: string
}

/** The pair in a `Sprinklr.conf`. */
export function pairInConf(conf: string): PlainPair {
  const valueOf = (name: string): string =>
    new RegExp(`^${name}=(.*)$`, 'm').exec(conf)?.[1]?.trim() ?? ''
  return { access: valueOf('access_token'), refresh: valueOf('refresh_token') }
}

/** A tool of somebody else uses this refresh token at the practice server. */
export async function renewElsewhere(base: string, refresh: string): Promise<PlainPair> {
  const { clientId, clientSecret, redirectUri } = provider.example
  const answer = await fetch(`${base}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
      grant_type: 'refresh_token',
      refresh_token: refresh,
    }),
  })
  if (answer.status !== 200) throw new Error(`the other tool: ${await answer.text()}`)
  const tokens = (await answer.json()) as Readonly<Record<string, string>>
  return { access: tokens['access_token'] ?? '', refresh: tokens['refresh_token'] ?? '' }
}

/** As EasySettings saves: its own first line, no other comment, the values in their order. */
export function savedByEasySettings(conf: string, { access, refresh }: PlainPair): string {
  const lines = conf
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/^access_token=.*$/, `access_token=${access}`))
    .map((line) => line.replace(/^refresh_token=.*$/, `refresh_token=${refresh}`))
  return ['# Configuration', ...lines, ''].join('\n')
}
