import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  languageFor,
  nameOf,
  readLanguageChoice,
  speakLanguage,
  spokenLanguages,
} from '#core/text/languages'
import { pseudo } from '#core/text/pseudo'
import { en, text, type Text } from '#core/text/text'
import { keptNames, sameEverywhere, worded } from './same-everywhere'
import { markersLost, membersOf, sentencesOf } from './text-tree'

afterEach(() => speakLanguage('en'))

async function treeOf(language: Parameters<typeof speakLanguage>[0]): Promise<Text> {
  await speakLanguage(language)
  return text
}

describe('the language that is spoken', () => {
  it('is the one that was chosen, whatever the system speaks', () => {
    expect(languageFor('en', ['de-DE'])).toBe('en')
    expect(languageFor('en-XA', [])).toBe('en-XA')
  })

  it('is else the first of the system’s that is ours, written in any way, else English', () => {
    expect(languageFor('system', ['fi-FI', 'de-AT', 'en-GB'])).toBe('de')
    expect(languageFor('system', ['de_DE.UTF-8'])).toBe('de')
    expect(languageFor('system', ['en_US.UTF-8'])).toBe('en')
    expect(languageFor('system', ['C.UTF-8'])).toBe('en')
    expect(languageFor('system', ['', 'POSIX'])).toBe('en')
    expect(languageFor('system', [])).toBe('en')
    expect(languageFor('system', ['fi-FI', 'es-MX', 'en-GB'])).toBe('es')
    expect(languageFor('system', ['es_AR.UTF-8'])).toBe('es')
  })

  it('follows the system where what was stored is no language of ours', () => {
    for (const stored of [undefined, '', 'tlh', 'EN', 7, null, '__proto__', 'constructor']) {
      expect(readLanguageChoice(stored)).toBe('system')
    }
  })

  it('is never one made for tests because the system asks for it', () => {
    expect(languageFor('system', ['en-XA'])).toBe('en')
    expect(languageFor('system', ['ar-XB'])).toBe('en')
  })

  it('is what `text` says from then on', async () => {
    await speakLanguage('en-XA')
    expect(text.board.addProfile).toBe(pseudo('Add profile'))
    await speakLanguage('en')
    expect(text.board.addProfile).toBe('Add profile')
  })
})

describe.each([...spokenLanguages, 'en-XA', 'ar-XB'] as const)('the words of %s', (language) => {
  it('have the same members as those of English', async () => {
    expect(membersOf(await treeOf(language))).toEqual(membersOf(en))
  })

  it('say everything', async () => {
    const empty = (words: Text) => sentencesOf(words).filter(([, said]) => said.trim() === '')
    expect(empty(await treeOf(language))).toEqual(empty(en))
  })

  it('name in each sentence what English names there', async () => {
    const lost = markersLost(en, await treeOf(language))
    expect(lost.filter((place) => !worded.some((known) => place.startsWith(known)))).toEqual([])
  })

  it('leave no sentence in English', async () => {
    if (language === 'en') return
    const english = new Map(sentencesOf(en))
    const left = sentencesOf(await treeOf(language))
      .filter(
        ([path, said]) => english.get(path) === said && / /.test(said) && !keptNames.includes(said),
      )
      .map(([path]) => path)
    expect(left.filter((path) => !sameEverywhere.some((known) => path.startsWith(known)))).toEqual(
      [],
    )
  })
})

describe('English made longer', () => {
  it('is longer by two fifths and ends with what shows that its end is there', () => {
    expect(pseudo('Renew now')).toBe('⟦Réñéw ñöw ñüñ⟧')
  })

  it('keeps what a sentence was made of', async () => {
    const words = await treeOf('en-XA')
    expect(words.board.crossings.expired('Acme weekly')).toMatch(/^⟦Acme weekly háš éxpíréd\./)
  })
})

it('keeps the list in docs/how-to/add-a-language.md true', () => {
  const page = readFileSync(
    join(import.meta.dirname, '../../../docs/how-to/add-a-language.md'),
    'utf8',
  )
  const listed = Array.from(page.matchAll(/^\| (\S+) +\| `([^`]+)` +\|/gm), ([, name, id]) => [
    name,
    id,
  ])
  expect(listed).toEqual(spokenLanguages.map((language) => [nameOf(language), language]))
})
