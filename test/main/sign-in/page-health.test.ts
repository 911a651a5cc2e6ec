import { describe, expect, it } from 'vitest'
import type { SignInNote } from '#core/sign-in-bar'
import {
  createPageWatch,
  noteFor,
  patienceMs,
  type PageHealth,
  type PageSign,
} from '../../../main/sign-in/page-health'

const well: Omit<PageSign, 'at'> = {
  isWaiting: false,
  isAnswering: true,
  isBlank: false,
  refusesEmbedding: false,
}

/** What is said of a page that shows these signs, one every half second. */
function saidOf(...signs: readonly Partial<PageSign>[]): readonly PageHealth[] {
  const watch = createPageWatch()
  return signs.map((sign, at) => watch.see({ ...well, at: at * 500, ...sign }))
}

const times = (count: number, sign: Partial<PageSign>): readonly Partial<PageSign>[] =>
  Array<Partial<PageSign>>(count).fill(sign)

describe('a page', () => {
  it.each([
    ['slow', { isWaiting: true }],
    ['blank', { isBlank: true }],
    ['hangs', { isAnswering: false }],
  ] as const)('is called %s after three seconds, not before', (health, sign) => {
    expect(patienceMs).toBe(3_000)
    const said = saidOf(...times(8, sign))
    expect(said).toEqual(['fine', 'fine', 'fine', 'fine', 'fine', 'fine', health, health])
  })

  it('that refuses to live in a window is called so at once', () => {
    expect(saidOf({}, { refusesEmbedding: true })).toEqual(['fine', 'embedding-refused'])
  })

  it('is fine again the moment it is', () => {
    for (const sign of [{ isWaiting: true }, { isBlank: true }, { isAnswering: false }]) {
      expect(saidOf(...times(7, sign), {}).at(-1)).toBe('fine')
    }
  })

  it('has its patience anew after each change', () => {
    const said = saidOf(...times(5, { isBlank: true }), {}, ...times(6, { isBlank: true }))
    expect(new Set(said)).toEqual(new Set(['fine']))
    const turned = saidOf(...times(5, { isBlank: true }), ...times(6, { isAnswering: false }))
    expect(new Set(turned)).toEqual(new Set(['fine']))
  })

  it('that waits for the next one is slow, whatever the last one looked like', () => {
    const sign = { isWaiting: true, isAnswering: false, isBlank: true }
    expect(saidOf(...times(7, sign)).at(-1)).toBe('slow')
  })
})

describe('the note in the bar', () => {
  const others: readonly SignInNote[] = [
    'visited-without-answer',
    'insecure-page-blocked',
    'other-program-blocked',
    'too-many-popups',
    'certificate-after-restart',
  ]

  it.each(['slow', 'blank', 'embedding-refused'] as const)(
    'says %s and takes it back',
    (health) => {
      expect(noteFor(health, 'none')).toBe(health)
      expect(noteFor('fine', health)).toBe('none')
    },
  )

  it('that speaks of something else stays while the page is fine', () => {
    for (const note of others) expect(noteFor('fine', note)).toBe(note)
    expect(noteFor('fine', 'none')).toBe('none')
  })

  it('that says why there is nothing to see stays over an empty page', () => {
    for (const note of others) expect(noteFor('blank', note)).toBe(note)
    for (const note of others) expect(noteFor('slow', note)).toBe('slow')
  })
})
