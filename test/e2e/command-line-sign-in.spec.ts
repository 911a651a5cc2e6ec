import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { freePort, knock } from '../helpers/callback-door'
import { walkPages } from '../helpers/practice'
import { expect, freshFolder, test } from './app'
import { command, startCommand } from './command-line'
import { testUser } from './run'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const words = text.commandLine
const apiKey = 'key'.repeat(10)
const apiSecret = 'secret'.repeat(10)

/** A person's browser: the system's opener notes where it is sent. */
function aBrowser(folder: string) {
  const bin = join(folder, 'bin')
  const [opener, noted] = [join(bin, 'xdg-open'), join(folder, 'opened')]
  mkdirSync(bin)
  writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${noted}'\n`, { mode: 0o755 })
  if (testUser !== undefined) chownSync(folder, testUser.uid, testUser.gid)
  return {
    env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    opened: () => (existsSync(noted) ? readFileSync(noted, 'utf8').trim().split('\n') : []),
  }
}

test('a sign-in is finished in the person’s browser, and the answer comes back by itself', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const callbackUrl = `http://127.0.0.1:${await freePort()}/callback`
  await running.practice.send({
    type: 'register-app',
    app: {
      clientId: apiKey,
      clientSecret: apiSecret,
      redirectUri: callbackUrl,
      environment: 'prod2',
      description: 'An app with a Callback URL on this computer',
    },
  })
  await addPracticeProfile(running, { name, typed: { apiKey, apiSecret, callbackUrl } })
  await running.close()
  const browser = aBrowser(freshFolder('browser'))
  const at = { dataFolder, env: browser.env }
  const { out: before } = await command(['token', name], at)

  const signIn = startCommand(['sign-in', name], at)
  await expect.poll(() => browser.opened().length, { timeout: 30_000 }).toBe(1)
  const end = await walkPages(browser.opened()[0] ?? '')
  const { port, pathname, search, searchParams } = new URL(end)
  const page = await knock(Number(port), { path: `${pathname}${search}` })
  expect(page.status).toBe(200)
  const { code, out, messages } = await signIn.ended
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(messages).toContain(words.signIn.inBrowser)
  expect(messages).toContain(words.signIn.done(name))
  expect(messages).not.toContain(searchParams.get('code'))
  expect((await command(['token', name], at)).out).not.toBe(before)
})
