import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { unlessStopped } from '../../../main/sign-in/unless-stopped'

const cancelled = { code: 'sign-in-cancelled' }
const listenersOf = (signal: AbortSignal): number => getEventListeners(signal, 'abort').length

/** As an attempt has one: it lapses with Cancel, or with whoever began the attempt. */
function aSignal() {
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, new AbortController().signal])
  return { signal, lapse: () => controller.abort() }
}

describe('whatever is waited for until somebody stops it', () => {
  it('is there once it has come', async () => {
    const { signal } = aSignal()
    const come = unlessStopped<string>(signal, ({ resolve }) => resolve('come'))
    await expect(come).resolves.toBe('come')
  })

  it('fails as it fails by itself', async () => {
    const { signal } = aSignal()
    const failed = unlessStopped(signal, ({ reject }) => reject(new WalletError('state-missing')))
    await expect(failed).rejects.toMatchObject({ code: 'state-missing' })
    const thrown = unlessStopped(signal, () => {
      throw new TypeError('broken')
    })
    await expect(thrown).rejects.toThrow('broken')
  })

  it('ends as cancelled when it is stopped, and is not begun when it was stopped before', async () => {
    const { signal, lapse } = aSignal()
    const stopped = unlessStopped(signal, () => undefined)
    lapse()
    await expect(stopped).rejects.toMatchObject(cancelled)
    const begun: string[] = []
    const late = unlessStopped(signal, () => begun.push('begun'))
    await expect(late).rejects.toMatchObject(cancelled)
    expect(begun).toEqual([])
  })

  it('leaves no listener, however it ended: an attempt would stay in memory for good', async () => {
    const ends: readonly ((
      end: { resolve: (value: string) => void; reject: (reason: unknown) => void },
      lapse: () => void,
    ) => void)[] = [
      ({ resolve }) => resolve('come'),
      ({ reject }) => reject(new WalletError('state-missing')),
      (_end, lapse) => lapse(),
      () => {
        throw new TypeError('broken')
      },
    ]
    for (const end of ends) {
      const { signal, lapse } = aSignal()
      let during = 0
      const ended = unlessStopped<string>(signal, (own) => {
        during = listenersOf(signal)
        end(own, lapse)
      })
      await Promise.allSettled([ended])
      expect([during, listenersOf(signal)]).toEqual([1, 0])
    }
  })
})
