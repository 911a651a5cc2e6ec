import { afterEach, describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { speakLanguage, spokenLanguage } from '#core/text/languages'
import { createSpeech } from '../../main/speech'

afterEach(() => speakLanguage('en'))

function speechOf(stored?: string) {
  const settings = {
    stored,
    language: () => settings.stored,
    chooseLanguage: (choice: string) => {
      settings.stored = choice
    },
  }
  return { settings, speech: createSpeech(settings, () => ['fi-FI', 'en-GB']) }
}

describe('the language of the app', () => {
  it('is the stored one from the start', async () => {
    const { speech } = speechOf('en-XA')
    await speech.begin()
    expect(spokenLanguage()).toBe('en-XA')
    expect(speech.chosen()).toBe('en-XA')
  })

  it('follows the system until something is chosen', async () => {
    const { speech } = speechOf()
    await speech.begin()
    expect(spokenLanguage()).toBe('en')
    expect(speech.chosen()).toBe('system')
  })

  it('is stored when it is chosen, and spoken at once', async () => {
    const { speech, settings } = speechOf()
    expect(await speech.choose('en-XA')).toBe('en-XA')
    expect(settings.stored).toBe('en-XA')
    expect(spokenLanguage()).toBe('en-XA')
    expect(await speech.choose('system')).toBe('en')
    expect(speech.chosen()).toBe('system')
  })

  it('stays as it was where the choice cannot be stored', async () => {
    const speech = createSpeech(
      {
        language: () => undefined,
        chooseLanguage: () => {
          throw new WalletError('save-failed')
        },
      },
      () => [],
    )
    await expect(async () => speech.choose('en-XA')).rejects.toThrow(WalletError)
    expect(spokenLanguage()).toBe('en')
  })
})
