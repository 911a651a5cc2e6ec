import { describe, expect, it } from 'vitest'
import { exporterOf } from '#core/exporters/index'
import { namesInUse } from '#core/exporters/parts/variable-names'
import { fileWords, formWords } from '../../../renderer/export/carrying-words'

describe('what a form carries, in words', () => {
  it('names what goes along and what only goes with the refresh token', () => {
    expect(fileWords(exporterOf('sprinklr-conf'), {}, false)).toEqual([
      'Carries: environment, API key, Callback URL, access token.',
      'Only with the refresh token: API secret, refresh token.',
      'In a comment only: API address, end of the token.',
    ])
    expect(fileWords(exporterOf('sprinklr-conf'), {}, true)).toEqual([
      'Carries: environment, API key, API secret, Callback URL, access token, refresh token.',
      'In a comment only: API address, end of the token.',
    ])
  })

  it('does not promise a value that the person gave no name', () => {
    const names = namesInUse('sprinklr', { redirectUri: [], refreshToken: [] })
    expect(fileWords(exporterOf('dotenv'), { names }, false)).toEqual([
      'Carries: environment, API address, API key, access token.',
      'Only with the refresh token: API secret.',
      'Left out, as you gave it no name: Callback URL, refresh token.',
      'In a comment only: end of the token.',
    ])
  })

  it('says of a form to fill in what stands in none of its rows', () => {
    const row = { type: 'value', label: 'Environment', shown: 'production' } as const
    const rows = [{ ...row, field: 'environment', isSecret: false }] as const
    expect(formWords(exporterOf('domo'), { rows })).toEqual([
      'This format has no place for: API address, Callback URL.',
      'Left out, as nothing there uses it: access token, refresh token, end of the token.',
    ])
  })
})
