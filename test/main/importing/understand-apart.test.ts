import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createUnderstand } from '../../../main/importing/understand-apart'
import { aMovableClock, aTempFolder } from '../../helpers/practice'

async function aReader(script: string) {
  const clock = aMovableClock()
  const threadFile = join(await aTempFolder(), 'thread.js')
  await writeFile(threadFile, script)
  return { clock, understand: createUnderstand({ threadFile, clock }) }
}

const source = { type: 'text', text: 'anything' } as const

describe('reading in a thread of its own', () => {
  it('gives up on one that does not end', async () => {
    const { clock, understand } = await aReader('setInterval(() => undefined, 1000)')
    const reading = understand(source)
    clock.advance(30_000)
    await expect(reading).rejects.toMatchObject({ code: 'import-too-long' })
  })

  it('gives up on one that ends without an answer, or for want of memory', async () => {
    const silent = await aReader('')
    await expect(silent.understand(source)).rejects.toMatchObject({ code: 'import-too-long' })
    const greedy = await aReader(
      'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))',
    )
    await expect(greedy.understand(source)).rejects.toMatchObject({ code: 'import-too-long' })
  })

  it('tells a bug of its own as one', async () => {
    const { understand } = await aReader('throw new TypeError("ours")')
    await expect(understand(source)).rejects.toThrow('ours')
  })
})
