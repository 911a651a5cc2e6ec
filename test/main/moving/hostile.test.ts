import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { list, show } from '../../../main/cli/looks'
import { open, seal } from '../../../main/moving/age-seal'
import {
  bundle,
  look,
  passphrase,
  takeIn,
  twoComputers,
  withBytes,
} from '../../helpers/moving-bench'
import { atTerminal } from '../../helpers/plain-terminal'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

type Body = Record<string, unknown>
interface Document {
  readonly profiles: { readonly profile: { body: Body }; readonly credential: { body: Body } }[]
}

/** A passphrase file that somebody has made of a good one. */
async function forged(change: (profile: Body, app: Body, folder: string) => void) {
  const two = await twoComputers()
  const { id } = await signInWithPractice(two.here)
  const opened = await open(await readFile(await bundle(two.here, [id])), [passphrase])
  if (opened.type !== 'opened') throw new Error(opened.type)
  const document = JSON.parse(opened.text) as Document
  for (const { profile, credential } of document.profiles) {
    change(profile.body, credential.body, two.folder)
  }
  const path = await withBytes(two.folder, await seal(JSON.stringify(document), passphrase, 4))
  return { ...two, id, path }
}

const first = async ({ wallet }: WalletBench) => (await wallet.state()).profiles[0]

describe('files that a passphrase file tells of', () => {
  const content = 'a file of this computer\n'
  const digest = createHash('sha256').update(content).digest('hex')

  test('are never removed, looked at or shown: they are another computer’s', async () => {
    const { there, path, folder } = await forged((profile, _app, inside) => {
      const savedTo = join(inside, 'victim')
      const told = { at: Date.UTC(2026, 0, 5), exporterId: 'dotenv', savedTo, digest }
      profile['history'] = [{ type: 'exported', withRefreshToken: true, ...told }]
    })
    const victim = join(folder, 'victim')
    await writeFile(victim, content)
    await takeIn(there, path)
    const lines = await there.wallet.ledger()
    expect(lines).toMatchObject([
      { entry: { type: 'exported', isElsewhere: true }, isRemovable: false },
    ])
    const removals = await there.wallet.removeFiles(
      lines.map(({ profileId, lineId }) => ({ profileId, lineId })),
    )
    expect(removals).toEqual([{ type: 'missing' }])
    expect(existsSync(victim)).toBe(true)
  })

  test('are told in words, without what a terminal would obey', async () => {
    const { there, path } = await forged((profile) => {
      const copy = { type: 'exported', exporterId: 'dotenv', withRefreshToken: true }
      const told = { at: Date.UTC(2026, 0, 5), savedTo: '/a\u001b]0;b\u0007', label: 'c\u001b[31m' }
      profile['history'] = [{ ...copy, ...told }]
    })
    await takeIn(there, path)
    const [line] = await there.wallet.ledger()
    expect(line?.entry).toMatchObject({ savedTo: '/a]0;b', label: 'c[31m', isElsewhere: true })
  })
})

describe('instants that cannot be', () => {
  test.each([9e15, 9e14, 0, -1])('%d as the end of a token is left out, in words', async (end) => {
    const { there, path } = await forged((profile) => {
      ;(profile['tokenSet'] as Body)['expiresAt'] = end
    })
    expect(await look(there, path)).toMatchObject({
      notes: [{ type: 'value-refused', field: 'expiresAt', reason: 'date-implausible' }],
    })
    await takeIn(there, path)
    expect(await first(there)).not.toHaveProperty('expiresAt')
  })

  test('elsewhere count as now: the wallet is shown as ever', async () => {
    const { there, path } = await forged((profile) => {
      ;(profile['tokenSet'] as Body)['obtainedAt'] = 9e15
      profile['needsSignIn'] = { cause: 'refresh-refused', at: 9e15 }
      profile['history'] = [{ type: 'copied', at: 9e15 }]
    })
    await takeIn(there, path)
    const now = there.clock.now()
    const summary = await first(there)
    expect(summary).toMatchObject({ needsSignIn: { at: now }, obtainedAt: now })
    expect(summary?.copies).toMatchObject([{ at: now }])
    await list(atTerminal(there).context)
  })

  test('in a wallet that has them already keep nothing from showing', async () => {
    const { here } = await twoComputers()
    const { id, name } = await signInWithPractice(here)
    const record = here.vault.get(id)
    if (record?.kind !== 'profile' || record.profile.tokenSet === undefined) throw new Error('none')
    const tokenSet = { ...record.profile.tokenSet, expiresAt: 9e15, obtainedAt: 9e15 }
    const profile = {
      ...record.profile,
      tokenSet,
      history: [{ type: 'copied', at: 9e15 } as const],
    }
    await here.vault.change({ put: [{ kind: 'profile', profile }], remove: [] })
    for (const isJson of [false, true]) {
      const { context, out } = atTerminal(here, isJson)
      await list(context)
      await show(context, name)
      expect(out()).toContain(name)
    }
  })
})

describe('what a passphrase file may not say', () => {
  test('that answers without a mark were agreed to', async () => {
    const { there, path } = await forged((_profile, app) => {
      app['acceptsUnmarked'] = true
    })
    await takeIn(there, path)
    const flags = there.vault
      .all()
      .flatMap((one) => (one.kind === 'credential' ? [one.credential.acceptsUnmarked] : []))
    expect(flags).toEqual([undefined])
  })

  test.each([
    ['a key over two lines', { clientId: 'a-key-of\nX-Header: two' }],
    ['a key that a terminal would obey', { clientId: 'a-key\u001bc' }],
    ['a secret that turns its direction', { clientSecret: 'a\u202eb' }],
  ])('%s', async (_what, change) => {
    const { there, path } = await forged((_profile, app) => void Object.assign(app, change))
    await expect(look(there, path)).rejects.toMatchObject({ code: 'bundle-foreign' })
    expect((await there.wallet.state()).profiles).toEqual([])
  })

  test('names that a terminal would obey', async () => {
    const { there, path } = await forged((profile) => {
      Object.assign(profile, { name: 'Acme\u001b[2J', client: 'Acme\u0007' })
    })
    await takeIn(there, path)
    expect(await first(there)).toMatchObject({ name: 'Acme[2J', client: 'Acme' })
  })
})
