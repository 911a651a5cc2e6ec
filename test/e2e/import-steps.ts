import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import { choosingFile } from './open-dialog'

const words = text.imports

export const apiKey = 'a1b2c3d4e5f6a1b2c3d4e5f6'
export const apiSecret = 'SecretOf/The+Tests=0123456789'
export const accessToken = 'access+token/of=the/tests0=='
export const refreshToken = 'refresh+token/of=the/tests0=='
export const callback = 'https://tool.example/callback'

export async function openImport(window: Page): Promise<void> {
  await window.getByRole('button', { name: words.open }).click()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
}

export async function paste(window: Page, content: string): Promise<void> {
  await window.getByRole('textbox', { name: words.paste }).fill(content)
  await window.getByRole('button', { name: words.look }).click()
}

export async function open({ app, window }: RunningApp, path: string): Promise<void> {
  await choosingFile(app, path)
  await window.getByRole('button', { name: words.chooseFile }).click()
}

export const foundItem = (window: Page, name: string): Locator =>
  window.getByRole('list', { name: words.list }).getByRole('listitem', { name, exact: true })

export const chooseBox = (window: Page, name: string): Locator =>
  foundItem(window, name).getByRole('checkbox', { name, exact: true })

export async function lookAnew(window: Page): Promise<void> {
  await window.getByRole('button', { name: words.startOver }).click()
  await expect(window.getByRole('textbox', { name: words.paste })).toHaveValue('')
}

export async function confirm(window: Page, count: number): Promise<void> {
  await window.getByRole('button', { name: words.confirm(count) }).click()
  await expect(window.getByText(words.imported(count))).toBeVisible()
}

/** What *Undo* does after a deletion. */
export function bringBack(page: Page, id: ProfileId): Promise<unknown> {
  return page.evaluate((one) => window.wallet.restore(one), id)
}

/** Every byte the wallet has on disk, by file. */
export function walletBytes(dataFolder: string): Readonly<Record<string, string>> {
  const folder = join(dataFolder, 'wallet')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(files.map((file) => [file, readFileSync(file).toString('base64')]))
}

/** The same profile in every form people have. `environment` is prod2 everywhere it is said. */
export const forms: readonly {
  readonly form: string
  readonly fileName: string
  readonly content: string
  readonly missing?: string
}[] = [
  {
    form: words.forms['sprinklr-conf'],
    fileName: 'Sprinklr.conf',
    content: `access_token=${accessToken}\nrefresh_token=${refreshToken}\nredirect_uri=${callback}\nkey=${apiKey}\nsecret=${apiSecret}\npath=prod2\n`,
  },
  {
    form: words.forms.dotenv,
    fileName: '.env',
    content: `SPRINKLR_ENV=prod2\nSPRINKLR_API_KEY=${apiKey}\nSPRINKLR_API_SECRET=${apiSecret}\nSPRINKLR_REDIRECT_URI=${callback}\nSPRINKLR_ACCESS_TOKEN=${accessToken}\nSPRINKLR_REFRESH_TOKEN=${refreshToken}\n`,
  },
  {
    form: words.forms['token-json'],
    fileName: 'token.json',
    content: JSON.stringify({
      access_token: accessToken,
      refresh_token: refreshToken,
      token_type: 'Bearer',
      expires_in: 2_592_000,
    }),
    missing: 'the environment, the API key, the API secret, the Callback URL',
  },
  {
    form: words.forms.postman,
    fileName: 'acme.postman_environment.json',
    content: JSON.stringify({
      name: 'Acme',
      _postman_variable_scope: 'environment',
      values: [
        { key: 'env', value: 'prod2', enabled: true },
        { key: 'apikey', value: apiKey, enabled: true },
        { key: 'secret', value: apiSecret, type: 'secret', enabled: true },
        { key: 'redirect_uri', value: callback, enabled: true },
        { key: 'access_token', value: accessToken, type: 'secret', enabled: true },
        { key: 'refresh_token', value: refreshToken, type: 'secret', enabled: true },
      ],
    }),
  },
  {
    form: words.forms['spr-api'],
    fileName: 'credentials.json',
    content: JSON.stringify({
      prod2: {
        [apiKey]: {
          secret: apiSecret,
          redirect_uri: callback,
          refresh_token: refreshToken,
          access_token: accessToken,
        },
      },
    }),
  },
  {
    form: words.forms.csv,
    fileName: 'clients.csv',
    content: `name,api key,api secret,callback url,environment,access token,refresh token\nAcme,${apiKey},${apiSecret},${callback},prod2,${accessToken},${refreshToken}\n`,
  },
  {
    form: words.forms.curl,
    fileName: 'call.sh',
    content: `curl -X POST 'https://api3.sprinklr.com/prod2/oauth/token?client_id=${apiKey}&client_secret=${encodeURIComponent(apiSecret)}&redirect_uri=${encodeURIComponent(callback)}&grant_type=refresh_token&refresh_token=${encodeURIComponent(refreshToken)}' -H 'Authorization: Bearer ${accessToken}'`,
  },
  {
    form: words.forms['any-text'],
    fileName: 'mail.txt',
    content: `Hi Ann,\nhere is what you need for prod2.\n\nAPI key: ${apiKey}\nAPI secret: ${apiSecret}\nCallback URL: ${callback}\nEnvironment: prod2\nAccess token: ${accessToken}\nRefresh token: ${refreshToken}\n\nBest, Bob`,
  },
]

/** Complete, incomplete, with the same key, foreign, double, and something to note. */
export const foundByAxe = [
  'name,api key,api secret,callback url,environment,access token,refresh token,expires at,api address',
  `Acme,${apiKey},${apiSecret},${callback},prod2,${accessToken},${refreshToken},2030-04-01,`,
  `Globex,${apiKey},${apiSecret},${callback},prod2,another-access-token,,,https://api.example`,
  'Initech,key-of-initech-0123,,,prod4,third-access-token,,,',
  `Acme again,${apiKey},${apiSecret},${callback},prod2,${accessToken},${refreshToken},,`,
].join('\n')
