import { describe, expect, it } from 'vitest'
import { dotenv } from '#core/exporters/dotenv'
import { exportText, type ExportField } from '#core/exporters/exporter'
import { text } from '#core/text/text'
import { accessOnly, exportValues, withRefreshToken } from './cases'

const specials = Array.from(' "#$&\'();<>\\`|\n\r\t\0é')
const required: readonly ExportField[] = [
  'environment',
  'apiAddress',
  'apiKey',
  'apiSecret',
  'accessToken',
  'refreshToken',
]

describe('.env', () => {
  it.each(required)('refuses every special character in %s', (field) => {
    for (const special of specials) {
      const values = exportValues({ [field]: `abc${special}def` })
      expect(() => dotenv.render(values, withRefreshToken), JSON.stringify(special)).toThrow(
        expect.objectContaining({ code: 'export-value-unsafe', facts: { field, format: '.env' } }),
      )
    }
  })

  it('takes signs that every reader leaves alone, but not where a shell puts something in their place', () => {
    for (const accessToken of ['a!b*c?d[e]f{g}h', 'a~b', 'a=b', 'a==']) {
      const written = exportText(dotenv.render(exportValues({ accessToken }), accessOnly))
      expect(written).toContain(`SPRINKLR_ACCESS_TOKEN=${accessToken}\n`)
    }
    for (const accessToken of ['~root', 'a:~root', 'a=~root', '=ls', 'a:=ls']) {
      expect(() => dotenv.render(exportValues({ accessToken }), accessOnly)).toThrow(
        expect.objectContaining({ code: 'export-value-unsafe' }),
      )
    }
  })

  it('leaves out a Callback URL it cannot carry, and says so without repeating it', () => {
    const redirectUri = 'https://tool.example/back?a=1\nSPRINKLR_ENV=evil'
    const written = exportText(dotenv.render(exportValues({ redirectUri }), accessOnly))
    expect(written).toContain(`# ${text.exportFiles.callbackLeftOut('SPRINKLR_REDIRECT_URI')}\n`)
    expect(written).not.toMatch(/^SPRINKLR_REDIRECT_URI=/m)
    expect(written).not.toContain('evil')
  })

  it('refuses that Callback URL for a tool that renews, which needs it', () => {
    const values = exportValues({ redirectUri: 'https://tool.example/back?a=1&b=2' })
    expect(() => dotenv.render(values, withRefreshToken)).toThrow(
      expect.objectContaining({ facts: { field: 'redirectUri', format: '.env' } }),
    )
  })

  it('names the variables of a service without names of its own as RFC 6749 does', () => {
    const values = exportValues({ service: 'oauth', environment: '' })
    expect(exportText(dotenv.render(values, withRefreshToken))).toBe(
      [
        '# Access token works until 2026-03-31 12:00 UTC.',
        'OAUTH_BASE_URL=https://api3.sprinklr.com',
        'OAUTH_CLIENT_ID=a1b2c3d4e5f6a1b2c3d4e5f6',
        'OAUTH_ACCESS_TOKEN=access+token/of=the/tests==',
        'OAUTH_REDIRECT_URI=https://www.sprinklr.com',
        'OAUTH_CLIENT_SECRET=SecretOf/The+Tests=0123456789',
        'OAUTH_REFRESH_TOKEN=refresh+token/of=the/tests==',
        '',
      ].join('\n'),
    )
  })

  it('says nothing of a Callback URL there is none of', () => {
    const written = exportText(dotenv.render(exportValues({ redirectUri: '' }), accessOnly))
    expect(written).not.toContain('REDIRECT_URI')
  })

  it('refuses a line longer than docker reads', () => {
    const longest = 65_534 - 'SPRINKLR_ACCESS_TOKEN='.length
    const render = (length: number) => () =>
      dotenv.render(exportValues({ accessToken: 'a'.repeat(length) }), accessOnly)
    expect(render(longest)).not.toThrow()
    expect(render(longest + 1)).toThrow(expect.objectContaining({ code: 'export-value-unsafe' }))
  })

  it.each([
    ['accessToken', 'no-token'],
    ['apiKey', 'keys-missing'],
    ['apiSecret', 'keys-missing'],
    ['refreshToken', 'no-refresh-token'],
    ['redirectUri', 'callback-invalid'],
    ['environment', 'environment-invalid'],
  ] as const)('does not hand over an empty %s to a tool that renews', (field, code) => {
    const values = exportValues({ [field]: '' })
    expect(() => dotenv.render(values, withRefreshToken)).toThrow(expect.objectContaining({ code }))
  })
})

it('writes comments in characters that no reader stumbles over', () => {
  const { practiceToken, worksUntil, otherHost, callbackLeftOut } = text.exportFiles
  const sentences = [
    practiceToken,
    worksUntil('2026-03-31 12:00'),
    otherHost('https://api2.sprinklr.com', 'http://127.0.0.1:1'),
    callbackLeftOut('SPRINKLR_REDIRECT_URI'),
  ]
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Za-z0-9_ .,:;/()-]+$/)
})
