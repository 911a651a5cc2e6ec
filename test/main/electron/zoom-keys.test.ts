import { describe, expect, it } from 'vitest'
import { zoomStepOf } from '../../../main/electron/zoom-keys'

const held = { type: 'keyDown', control: true, meta: false, alt: false } as const

describe('the keys for the text size', () => {
  it('are Ctrl with +, = (the same key without Shift), − and 0', () => {
    expect(zoomStepOf({ ...held, key: '+' }, 'linux')).toBe('larger')
    expect(zoomStepOf({ ...held, key: '=' }, 'linux')).toBe('larger')
    expect(zoomStepOf({ ...held, key: '-' }, 'win32')).toBe('smaller')
    expect(zoomStepOf({ ...held, key: '0' }, 'linux')).toBe('usual')
  })

  it('are ⌘ on a Mac, and Ctrl there is not', () => {
    expect(zoomStepOf({ ...held, key: '+' }, 'darwin')).toBeUndefined()
    expect(zoomStepOf({ ...held, control: false, meta: true, key: '+' }, 'darwin')).toBe('larger')
  })

  it('leave everything else to the page: letting go, Alt, other keys and names every object has', () => {
    expect(zoomStepOf({ ...held, type: 'keyUp', key: '+' }, 'linux')).toBeUndefined()
    expect(zoomStepOf({ ...held, alt: true, key: '0' }, 'linux')).toBeUndefined()
    for (const key of ['k', 'constructor', '+=']) {
      expect(zoomStepOf({ ...held, key }, 'linux')).toBeUndefined()
    }
  })
})
