import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { dayMs } from '../../helpers/builders'
import { refresh } from '../../helpers/practice'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

const handingOver = { includeRefreshToken: true, leavesRenewing: true } as const

describe('handing over', () => {
  it('gives the access token alone unless asked for more', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { access, refresh: renewing } = tokensOf(bench, id)
    const request = {
      profileId: id,
      exporterId: 'sprinklr-conf',
      includeRefreshToken: false,
    } as const
    await bench.wallet.saveExport(request)
    const content = bench.saved.get('/exports/Sprinklr.conf') ?? ''
    expect(content).toContain(access)
    expect(content).not.toContain(renewing)
    expect(content).not.toContain(provider.example.clientSecret)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
  })

  it('hands the right to renew over together with the refresh token', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await bench.wallet.copyExport(request)
    expect(bench.clipboard.text).toContain(tokensOf(bench, id).refresh)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
    expect((await bench.wallet.history(id)).at(-1)).toMatchObject({
      type: 'exported',
      exporterId: 'dotenv',
      withRefreshToken: true,
    })
  })

  it('gives no refresh token away while nobody has said who renews from now on', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = await bench.wallet.history(id)
    const request = { profileId: id, exporterId: 'dotenv', includeRefreshToken: true } as const
    const unsaid = expect.objectContaining({
      message: 'who renews from now on is not said',
    }) as Error
    const template = { exporterId: 'own-template', keepUpToDate: true } as const
    await expect(bench.wallet.copyExport(request)).rejects.toThrow(unsaid)
    await expect(bench.wallet.copyExport({ ...request, keepUpToDate: true })).rejects.toThrow(
      unsaid,
    )
    await expect(bench.wallet.saveExport(request)).rejects.toThrow(unsaid)
    await expect(
      bench.wallet.saveExport({ ...request, keepUpToDate: true, leavesRenewing: true }),
    ).rejects.toThrow(unsaid)
    const written = await bench.wallet.saveTemplate({
      name: 'Mine',
      fileName: 'mine.txt',
      text: '{{refreshToken}}',
      escaping: 'none',
    })
    await expect(
      bench.wallet.saveExport({ ...request, ...template, templateId: written.id }),
    ).rejects.toThrow(unsaid)
    const field = { exporterId: 'treasure-data', label: 'Refresh token' } as const
    await expect(bench.wallet.copyFormField({ profileId: id, ...field })).rejects.toThrow(unsaid)
    expect(bench.saved.size).toBe(0)
    expect(bench.clipboard.text).toBe('')
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
    expect(await bench.wallet.history(id)).toEqual(before)
  })

  it('keeps the right to renew where the form never carries the refresh token, whatever was asked', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { access, refresh: renewing } = tokensOf(bench, id)
    const request = { profileId: id, exporterId: 'curl', includeRefreshToken: true } as const
    await bench.wallet.copyExport(request)
    expect(bench.clipboard.text).toContain(access)
    expect(bench.clipboard.text).not.toContain(renewing)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
    expect((await bench.wallet.history(id)).at(-1)).toMatchObject({ withRefreshToken: false })
  })

  it('writes how long the token works from this moment on', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const request = { profileId: id, exporterId: 'token-json', includeRefreshToken: false } as const
    await bench.wallet.copyExport(request)
    const answer = JSON.parse(bench.clipboard.text) as Readonly<Record<string, number>>
    const { expiresAt = 0 } = (await bench.wallet.state()).profiles[0] ?? {}
    expect(answer['expires_at']).toBe(Math.floor(expiresAt / 1000))
    const seconds = Math.floor(expiresAt / 1000) - Math.floor(bench.clock.now() / 1000)
    expect(answer['expires_in']).toBe(seconds)
  })

  it('gives no refresh token away that it could not note as handed over', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.saveExport(request)).rejects.toThrow(code('disk-full'))
    await expect(bench.wallet.copyExport(request)).rejects.toThrow(code('disk-full'))
    expect(bench.saved.size).toBe(0)
    expect(bench.clipboard.text).toBe('')
    // The access token alone harms nobody: it goes out although its line in the history cannot be written.
    await bench.wallet.copyToken(id)
    expect(bench.clipboard.text).not.toBe('')
    allow()
  })

  it('asks before it renews over a copy that it could not note at once', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await bench.wallet.copyToken(id)
    expect((await bench.wallet.history(id)).map(({ type }) => type)).not.toContain('copied')
    allow()
    const before = tokensOf(bench, id)
    bench.start()
    bench.clock.advance(20 * dayMs)
    const types = async () => {
      bench.clock.advance(1_000)
      return (await bench.wallet.history(id)).map(({ type }) => type)
    }
    await expect.poll(types, { timeout: 20_000 }).toContain('copied')
    bench.rest()
    await bench.settle()
    expect(tokensOf(bench, id)).toEqual(before)
  })

  it('gives no copy of a token that is replaced already, though the new one is in memory only', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const before = tokensOf(bench, id)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    await expect(bench.wallet.copyToken(id)).rejects.toThrow(code('disk-full'))
    await expect(bench.wallet.reveal(id)).rejects.toThrow(code('disk-full'))
    expect(bench.clipboard.text).toBe('')
    allow()
    await bench.wallet.copyToken(id)
    expect(bench.clipboard.text).toBe(tokensOf(bench, id).access)
    expect(bench.clipboard.text).not.toBe(before.access)
  })

  it('saves what is held when asked to, and renews nothing for it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    await expect(bench.wallet.saveHeld(id)).rejects.toThrow(code('disk-full'))
    allow()
    const { token: renewals } = await bench.practice.counters()
    await bench.wallet.saveHeld(id)
    await bench.wallet.saveHeld(id)
    expect((await bench.practice.counters()).token).toBe(renewals)
    expect((await bench.wallet.state()).unsaved).toEqual([])
  })

  it('takes back only its own line when the file could not be written', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.whileAsked = async () => {
      await bench.wallet.copyToken(id)
    }
    bench.saveFailure = new WalletError('export-is-link')
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await expect(bench.wallet.saveExport(request)).rejects.toThrow(code('export-is-link'))
    expect((await bench.wallet.history(id)).at(-1)?.type).toBe('copied')
  })

  it('gives the pair of the moment away: what was renewed while the file dialog was open counts', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.whileAsked = async () => {
      await bench.wallet.renew(id)
    }
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await bench.wallet.saveExport(request)
    const { refresh: newest } = tokensOf(bench, id)
    expect(Array.from(bench.saved.values())[0]).toContain(newest)
    expect((await refresh(bench.base, newest)).status).toBe(200)
  })

  it('saves a pair that only memory holds before it gives it away', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { allow } = refuseProfiles(bench)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('token-not-saved'))
    allow()
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await bench.wallet.copyExport(request)
    const { refresh: newest } = tokensOf(bench, id)
    expect(bench.clipboard.text).toContain(newest)
    expect((await refresh(bench.base, newest)).status).toBe(200)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
  })

  it('stays the holder when the file could not be written', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.saveFailure = new WalletError('export-is-link')
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await expect(bench.wallet.saveExport(request)).rejects.toThrow(code('export-is-link'))
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
    expect((await bench.wallet.history(id)).at(-1)?.type).not.toBe('exported')
  })

  it('changes nothing when the person closes the file dialog', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.saveTo = undefined
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    expect(await bench.wallet.saveExport(request)).toEqual({ savedTo: undefined })
    expect(bench.saved.size).toBe(0)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('wallet')
  })

  it('masks every secret in the preview', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    const preview = await bench.wallet.previewExport(request)
    const shown = preview.content.ok ? preview.content.value : ''
    const { access, refresh: renewing } = tokensOf(bench, id)
    expect(shown).toContain('SPRINKLR_ACCESS_TOKEN=')
    for (const secret of [access, renewing, provider.example.clientSecret]) {
      expect(shown).not.toContain(secret)
    }
  })

  it('clears the copied token after 30 seconds', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const { clearsAfterMs } = await bench.wallet.copyToken(id)
    expect(bench.clipboard.text).toBe(tokensOf(bench, id).access)
    bench.clock.advance(clearsAfterMs)
    await expect.poll(() => bench.clipboard.text).toBe('')
  })

  it('never hands out a refresh token that is being used up, though the keys are edited meanwhile', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const used = tokensOf(bench, id).refresh
    const after: Promise<unknown>[] = []
    bench.beforeSend = () => {
      bench.beforeSend = () => undefined
      const keys = {
        ...usualSignIn,
        redirectUri: provider.example.redirectUri,
        apiKey: 'another-key',
      }
      const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
      after.push(bench.wallet.editKeys(id, keys).then(() => bench.wallet.copyExport(request)))
    }
    await bench.wallet.renew(id)
    await Promise.all(after)
    expect(bench.clipboard.text).not.toContain(used)
    expect(bench.clipboard.text).toContain(tokensOf(bench, id).refresh)
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
  })

  it('counts as done where nobody can tell whether the clipboard has it', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    Object.defineProperty(bench.clipboard, 'text', {
      set: () => {
        throw new Error('written, but the answer was lost')
      },
      get: () => {
        throw new Error('gone')
      },
    })
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await expect(bench.wallet.copyExport(request)).rejects.toThrow(code('clipboard-failed'))
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
  })

  it('counts as done where values of a failed file may still be on the disk', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    bench.saveFailure = new WalletError('export-left-behind', 'EBUSY rename', { left: 'x.tmp' })
    const request = { profileId: id, exporterId: 'dotenv', ...handingOver } as const
    await expect(bench.wallet.saveExport(request)).rejects.toThrow(code('export-left-behind'))
    expect((await bench.wallet.state()).profiles[0]?.holder).toBe('other-tool')
    expect((await bench.wallet.history(id)).at(-1)?.type).toBe('exported')
  })
})
