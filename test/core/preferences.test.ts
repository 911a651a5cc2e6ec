import { describe, expect, it } from 'vitest'
import { nextZoom, readPreferences, usualPreferences, zooms, type Zoom } from '#core/preferences'

describe('what a person prefers', () => {
  it('is read part by part: what is damaged or of another version is as usual', () => {
    expect(readPreferences({})).toEqual(usualPreferences)
    expect(readPreferences({ theme: 'sepia', zoom: 200, systemNotices: false, more: 1 })).toEqual({
      theme: 'system',
      zoom: 200,
      systemNotices: false,
      staysInTray: false,
    })
    expect(
      readPreferences({ theme: 'dark', zoom: 1000, systemNotices: 'no', staysInTray: 1 }),
    ).toEqual({
      ...usualPreferences,
      theme: 'dark',
    })
  })
})

describe('the keys for the text size', () => {
  it('go through every step and stay at its ends', () => {
    let zoom: Zoom = zooms[0]
    const seen: Zoom[] = [zoom]
    for (let at = 0; at < zooms.length; at += 1) seen.push((zoom = nextZoom(zoom, 'larger')))
    expect(seen).toEqual([...zooms, 200])
    expect(nextZoom(80, 'smaller')).toBe(80)
    expect(nextZoom(175, 'usual')).toBe(100)
  })
})
