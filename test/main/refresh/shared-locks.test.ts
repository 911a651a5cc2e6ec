import { describe, expect, it } from 'vitest'
import { shareLocks } from '../../../main/refresh/shared-locks'
import { fakeProcessLocks } from '../../helpers/fake-process-locks'

function waiting(): { readonly ended: Promise<void>; readonly end: () => void } {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

describe('locks shared in one process', () => {
  it('are taken by the first and let go by the last', async () => {
    const among = fakeProcessLocks()
    const locks = shareLocks(among)
    const [one, other] = [waiting(), waiting()]
    const first = locks.hold('key', () => one.ended)
    const second = locks.hold('key', () => other.ended)
    const elsewhere = among.hold('key', () => Promise.resolve('had its turn'))
    one.end()
    await first
    expect([...among.held]).toEqual(['key'])
    other.end()
    await second
    expect(await elsewhere).toBe('had its turn')
    expect([...among.held]).toEqual([])
  })

  it('are let go when the work fails, and taken again', async () => {
    const among = fakeProcessLocks()
    const locks = shareLocks(among)
    const failing = locks.hold('key', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect([...among.held]).toEqual([])
    expect(await locks.hold('key', () => Promise.resolve([...among.held]))).toEqual(['key'])
  })

  it('that cannot be had refuse all who wait, and none is kept', async () => {
    let isBusy = true
    const locks = shareLocks({
      hold: (_name, work) => (isBusy ? Promise.reject(new Error('busy')) : work()),
    })
    const refused = [1, 2].map(() => locks.hold('key', () => Promise.resolve()))
    expect((await Promise.allSettled(refused)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ])
    isBusy = false
    expect(await locks.hold('key', () => Promise.resolve('now'))).toBe('now')
  })
})
