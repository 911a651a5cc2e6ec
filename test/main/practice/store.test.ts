import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, readdir, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPractice } from '../../../main/practice/practice'
import { noon } from '../../helpers/builders'
import {
  aMovableClock,
  aTempFolder,
  askMe,
  exampleApp,
  exchange,
  obtainCode,
  obtainTokens,
  postToken,
  refresh,
  startPractice,
  type TokenAnswer,
} from '../../helpers/practice'

const fileOf = (dataFolder: string): string => join(dataFolder, 'practice', 'state.json')

function forms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString('base64'),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
}

describe('what the simulation remembers', () => {
  it('outlives it: codes, tokens, apps and switches count after a restart', async () => {
    const { base, practice, dataFolder } = await startPractice()
    const tokens = await obtainTokens(base, { user: 'Grace' })
    const code = await obtainCode(base)
    await practice.setSwitches({ expiresInForm: 'text' })
    await practice.stop()

    const again = await startPractice({ dataFolder })
    const me = (await (await askMe(again.base, tokens.access_token)).json()) as {
      data: { name: string }
    }
    expect(me.data.name).toBe('Grace')
    const renewed = await refresh(again.base, tokens.refresh_token)
    expect(((await renewed.json()) as TokenAnswer).expires_in).toBe('2591999')
    expect((await refresh(again.base, tokens.refresh_token)).status).toBe(400)
    expect((await exchange(again.base, code)).status).toBe(200)
  })

  it('holds no token, code, secret or key in any form, and not the Callback URL', async () => {
    const { base, practice, dataFolder } = await startPractice()
    const own = {
      clientId: 'own/key+of=a-test',
      clientSecret: 'own/secret+of=a-test',
      redirectUri: 'https://own.example/callback',
      environment: 'prod2',
      description: 'An app of one’s own',
    }
    await practice.registerApp(own)
    const code = await obtainCode(base)
    const first = (await (await exchange(base, code)).json()) as TokenAnswer
    const second = (await (await refresh(base, first.refresh_token)).json()) as TokenAnswer
    const unused = await obtainCode(base)
    const content = await readFile(fileOf(dataFolder), 'utf8')
    const secrets = [
      ...[first, second].flatMap((tokens) => [tokens.access_token, tokens.refresh_token]),
      ...[code, unused, exampleApp.clientSecret, exampleApp.clientId],
      ...[own.clientId, own.clientSecret, own.redirectUri],
    ]
    for (const secret of secrets) {
      for (const form of forms(secret)) expect(content).not.toContain(form)
    }
    expect(content).toContain('Ada Analyst')
    expect(await readdir(join(dataFolder, 'practice'))).toEqual(['state.json'])
  })

  it('is readable by its owner alone, even where the folder was open before', async () => {
    const dataFolder = await aTempFolder()
    await mkdir(join(dataFolder, 'practice'))
    await chmod(join(dataFolder, 'practice'), 0o755)
    const { base } = await startPractice({ dataFolder })
    await obtainTokens(base)
    expect((await stat(fileOf(dataFolder))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataFolder, 'practice'))).mode & 0o777).toBe(0o700)
  })

  it.each([
    ['cut short', (content: string) => content.slice(0, content.length / 2)],
    ['empty', () => ''],
    ['of a later version', (content: string) => content.replace('"version":1', '"version":2')],
    ['of another shape', () => '{"version":1,"pairs":{}}'],
  ])('starts afresh from a file that is %s and keeps that file', async (_name, damage) => {
    const { base, practice, dataFolder } = await startPractice()
    const tokens = await obtainTokens(base)
    await practice.stop()
    const damaged = damage(await readFile(fileOf(dataFolder), 'utf8'))
    await writeFile(fileOf(dataFolder), damaged)

    const again = await startPractice({ dataFolder })
    expect((await askMe(again.base, tokens.access_token)).status).toBe(401)
    expect((await obtainTokens(again.base)).token_type).toBe('Bearer')
    const kept = await readFile(`${fileOf(dataFolder)}.damaged-${noon}`, 'utf8')
    expect(kept).toBe(damaged)
  })

  it('is saved before it is answered: a save that fails changes nothing', async () => {
    const { base, dataFolder } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    await mkdir(`${fileOf(dataFolder)}.next`)
    const failed = await postToken(base, { grant_type: 'refresh_token', refresh_token: token })
    expect(failed.status).toBe(500)
    await rmdir(`${fileOf(dataFolder)}.next`)
    expect((await refresh(base, token)).status).toBe(200)
  })

  it('cannot be opened where a file stands in the folder’s place, and can be once it is gone', async () => {
    const dataFolder = await aTempFolder()
    await writeFile(join(dataFolder, 'practice'), '')
    const practice = createPractice({ dataFolder, clock: aMovableClock(), randomBytes })
    await expect(practice.start()).rejects.toMatchObject({ code: 'save-failed' })
    expect(practice.origin()).toBeUndefined()
    await rm(join(dataFolder, 'practice'))
    expect((await practice.start()).origin).toBe(practice.origin())
    await practice.stop()
  })
})
