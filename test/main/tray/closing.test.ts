import { describe, expect, it } from 'vitest'
import { createClosing } from '../../../main/tray/closing'

/** A desktop whose tray a test takes away and puts back. */
function aDesktop(tray: string | undefined) {
  const done: string[] = []
  let changed: () => void = () => undefined
  const desktop = {
    tray,
    stays: true,
    /** It goes as the window is hidden. */
    vanishes: false,
    watchers: 0,
    done,
    changes: (next: string | undefined) => {
      desktop.tray = next
      changed()
    },
  }
  const closing = createClosing({
    staysInTray: () => desktop.stays,
    host: {
      look: () => Promise.resolve(desktop.tray),
      watch: (onChange) => {
        desktop.watchers += 1
        changed = onChange
        return () => {
          desktop.watchers -= 1
        }
      },
    },
    ensureIcon: (host) => done.push(`icon at ${host}`),
    hide: () => {
      done.push('hidden')
      if (desktop.vanishes) desktop.tray = undefined
    },
    show: () => {
      done.push('shown')
      closing.shown()
    },
    quit: () => done.push('quit'),
  })
  return { desktop, closing, done }
}

describe('closing the window', () => {
  it('closes it where the person did not ask for more', () => {
    const { desktop, closing, done } = aDesktop(':1.1')
    desktop.stays = false
    expect(closing.take()).toBe(false)
    expect(done).toEqual([])
  })

  it('hides it once the icon stands in a tray, however often it is asked', async () => {
    const { closing, done } = aDesktop(':1.1')
    expect([closing.take(), closing.take()]).toEqual([true, true])
    await expect.poll(() => done).toEqual(['icon at :1.1', 'hidden', 'icon at :1.1'])
  })

  it('quits where nothing shows a tray: the window would never come back', async () => {
    const { desktop, closing, done } = aDesktop(undefined)
    expect(closing.take()).toBe(true)
    await expect.poll(() => done).toEqual(['quit'])
    expect(desktop.watchers).toBe(0)
  })

  it('brings it back when the tray goes, and moves the icon when it comes anew', async () => {
    const { desktop, closing, done } = aDesktop(':1.1')
    closing.take()
    await expect.poll(() => done).toHaveLength(3)
    desktop.changes(':1.2')
    await expect.poll(() => done.at(-1)).toBe('icon at :1.2')
    desktop.changes(undefined)
    await expect.poll(() => done.at(-1)).toBe('shown')
    expect(desktop.watchers).toBe(0)
  })

  it('brings it back too when the tray goes at that very moment', async () => {
    const { desktop, closing, done } = aDesktop(':1.1')
    desktop.vanishes = true
    closing.take()
    await expect.poll(() => done.at(-1)).toBe('shown')
  })
})
