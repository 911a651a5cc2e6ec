import { afterEach, describe, expect, it } from 'vitest'
import { speakLanguage, spokenLanguage } from '#core/text/languages'
import { speakHere } from '../../../main/cli/speak-here'

afterEach(() => speakLanguage('en'))

async function heard(...typed: readonly string[]): Promise<string> {
  await speakHere({ typed, chosen: 'en-XA', env: { LANG: 'en_GB.UTF-8' } })
  return spokenLanguage()
}

describe('the command line', () => {
  it('speaks what was chosen in the window', async () => {
    expect(await heard('list')).toBe('en-XA')
  })

  it('answers programs in English', async () => {
    expect(await heard('list', '--json')).toBe('en')
    expect(await heard('completion', 'bash')).toBe('en')
  })

  it('does not take the arguments of somebody else’s program for its own', async () => {
    expect(await heard('exec', 'Acme weekly', '--', 'curl', '--json', '{}')).toBe('en-XA')
  })

  it('speaks English where nothing was chosen and the terminal says nothing', async () => {
    await speakHere({ typed: ['list'], chosen: undefined, env: {} })
    expect(spokenLanguage()).toBe('en')
  })
})
