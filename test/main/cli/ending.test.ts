import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import { createEnding } from '../../../main/cli/ending'

const words = text.commandLine

/** A wallet whose newest token is saved at the given try, and what became of the process. */
function aBench({ savedAtTry }: { readonly savedAtTry: number }) {
  const told: string[] = []
  const codes: number[] = []
  let [tries, closed] = [0, 0]
  let later: (() => void) | undefined
  const ending = createEnding({
    terminal: () => ({ say: (message) => void told.push(message) }),
    clock: {
      after: (_delayMs, task) => {
        later = task
        return () => undefined
      },
    },
    exit: (code) => void codes.push(code),
  })
  const wallet = {
    settle: async () => {
      tries += 1
      return tries >= savedAtTry ? 0 : 1
    },
  }
  const begin = (): void =>
    ending.begin({
      wallet,
      close: async () => {
        closed += 1
      },
    })
  const waits = () => expect.poll(() => later !== undefined).toBe(true)
  const goOn = (): void => {
    const task = later
    later = undefined
    task?.()
  }
  return { ending, begin, told, codes, closed: () => closed, tries: () => tries, waits, goOn }
}

describe('a command that ends', () => {
  it('ends with its code once the wallet is closed', async () => {
    const { ending, begin, codes, closed } = aBench({ savedAtTry: 1 })
    begin()
    await ending.end(3)
    expect(codes).toEqual([3])
    expect(closed()).toBe(1)
  })

  it('waits for a token that cannot be saved yet, and says so once', async () => {
    const { ending, begin, told, codes, waits, goOn } = aBench({ savedAtTry: 3 })
    begin()
    const ended = ending.end(8)
    await waits()
    goOn()
    await waits()
    expect(codes).toEqual([])
    goOn()
    await ended
    expect(codes).toEqual([8])
    expect(told).toEqual([words.unsaved])
  })

  it('gives such a token up only where the person has read of it and stops the command then', async () => {
    const { ending, begin, told, codes, waits, goOn } = aBench({ savedAtTry: Infinity })
    begin()
    ending.interrupt()
    await waits()
    goOn()
    await waits()
    expect(told).toEqual([words.interrupted, words.unsaved])
    ending.interrupt()
    goOn()
    await expect.poll(() => codes).toEqual([130])
    expect(told.at(-1)).toBe(words.wentLost)
  })

  it('comes to rest once, whoever asks for it meanwhile', async () => {
    const { ending, begin, codes, closed } = aBench({ savedAtTry: 1 })
    begin()
    ending.interrupt()
    await ending.end(0)
    await expect.poll(() => codes).toEqual([130, 130])
    expect(closed()).toBe(1)
  })

  it('leaves interruptions to the program that has the terminal', async () => {
    const { ending, begin, told, codes } = aBench({ savedAtTry: 1 })
    begin()
    ending.leaveTerminal()
    await ending.rest()
    ending.interrupt()
    await ending.end(7)
    expect(codes).toEqual([7])
    expect(told).toEqual([])
  })
})
