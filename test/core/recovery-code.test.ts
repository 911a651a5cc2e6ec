import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRecoveryCode, randomSymbols, readRecoveryCode } from '#core/recovery-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const random = fc.uint8Array({ minLength: randomSymbols, maxLength: randomSymbols })
const place = fc.nat({ max: 27 })
const code = makeRecoveryCode(Uint8Array.from({ length: randomSymbols }, (_, n) => n * 7))

/** The code with the symbol at `at` replaced by another one. */
function withOther(shown: string, at: number, step: number): string {
  const plain = shown.replaceAll('-', '')
  const before = alphabet.indexOf(plain[at] ?? '')
  const after = alphabet[(before + 1 + (step % 31)) % 32] ?? ''
  return plain.slice(0, at) + after + plain.slice(at + 1)
}

describe('a recovery code', () => {
  it('is 130 random bits in seven groups without letters that look alike', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
    expect(code).not.toMatch(/[ILOU]/)
    const seen = new Set<string>()
    for (let n = 0; n < 256; n += 1) {
      seen.add(makeRecoveryCode(new Uint8Array(randomSymbols).fill(n)).slice(0, 1))
    }
    expect(seen.size).toBe(32)
    expect(() => makeRecoveryCode(new Uint8Array(3))).toThrow(RangeError)
  })

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const made = makeRecoveryCode(bytes)
        for (const typed of [
          made,
          made.toLowerCase(),
          made.replaceAll('-', ''),
          made.replaceAll('-', ' – '),
          `  ${made}\n`,
          made.replaceAll('0', 'O').replaceAll('1', 'l'),
          made.replaceAll('0', 'o').replaceAll('1', 'I'),
        ]) {
          expect(readRecoveryCode(typed)).toEqual({ type: 'code', code: made })
        }
      }),
    )
  })

  it('tells every one and every two wrong symbols at once', () => {
    for (let at = 0; at < 28; at += 1) {
      for (let step = 0; step < 31; step += 1) {
        expect(readRecoveryCode(withOther(code, at, step))).toEqual({ type: 'mistyped' })
      }
    }
    fc.assert(
      fc.property(random, place, place, fc.nat(), fc.nat(), (bytes, one, other, here, there) => {
        fc.pre(one !== other)
        const wrong = withOther(withOther(makeRecoveryCode(bytes), one, here), other, there)
        expect(readRecoveryCode(wrong)).toEqual({ type: 'mistyped' })
      }),
      { numRuns: 2_000 },
    )
  })

  it('tells any two symbols that changed places', () => {
    const plain = Array.from(code.replaceAll('-', ''))
    for (let one = 0; one < plain.length; one += 1) {
      for (let other = one + 1; other < plain.length; other += 1) {
        const swapped = plain.with(one, plain[other] ?? '').with(other, plain[one] ?? '')
        const expected = plain[one] === plain[other] ? 'code' : 'mistyped'
        expect(readRecoveryCode(swapped.join('')).type).toBe(expected)
      }
    }
  })

  it('tells what is missing or too much', () => {
    expect(readRecoveryCode('')).toEqual({ type: 'incomplete' })
    expect(readRecoveryCode(code.slice(0, -1))).toEqual({ type: 'incomplete' })
    expect(readRecoveryCode(`${code}0`)).toEqual({ type: 'mistyped' })
    expect(readRecoveryCode(code.replace(/.$/, 'U'))).toEqual({ type: 'mistyped' })
    expect(readRecoveryCode('💡'.repeat(28))).toEqual({ type: 'mistyped' })
  })
})
