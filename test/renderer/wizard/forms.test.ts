import { describe, expect, it } from 'vitest'
import type { CredentialId } from '#core/credential'
import type { DraftSummary } from '#core/wallet-requests'
import {
  emptyKeysForm,
  environmentFormFor,
  isUntouched,
  settled,
  type KeysForm,
} from '../../../renderer/wizard/forms'
import { cedato } from '#core/providers/cedato'
import { sprinklr } from '#core/providers/sprinklr'
import { emptyDraft } from '../../../renderer/store/state'
import { keysChoice, keysErrors, withDraft } from '../../../renderer/wizard/keys-choice'

const key = 'a1b2c3d4e5f6a1b2c3d4e5f6'
const secret = 'Secret0123456789Secret0123456789'
const callback = 'https://www.sprinklr.com'
const held: DraftSummary = {
  sharesKeyWith: [],
  keyFiles: { signing: {}, tls: {} },
  keys: { keyHint: '…e5f6', redirectUri: callback, way: 'authorization-code', signsIn: true },
}

function aForm(changes: Partial<KeysForm> = {}): KeysForm {
  return { ...emptyKeysForm, redirectUri: callback, ...changes }
}

describe('the first step', () => {
  it('leaves a real environment to the person and offers the one of practice', () => {
    expect(environmentFormFor('sprinklr').environment).toBe('')
    expect(environmentFormFor('practice').environment).toBe('prod2')
  })

  it('has nothing to lose before something was typed', () => {
    const fresh = environmentFormFor('sprinklr')
    expect(isUntouched(fresh, emptyKeysForm)).toBe(true)
    expect(isUntouched({ ...fresh, environment: 'prod4' }, emptyKeysForm)).toBe(false)
    expect(isUntouched({ ...fresh, domainName: 'acme' }, emptyKeysForm)).toBe(false)
    expect(isUntouched({ ...fresh, usesPkce: false }, emptyKeysForm)).toBe(false)
    expect(isUntouched(fresh, aForm({ apiKey: 'a' }))).toBe(false)
  })
})

describe('what is typed as keys', () => {
  it('loses the blanks around it and nothing else', () => {
    expect(settled(aForm({ apiKey: ` ${key}\n`, apiSecret: `\t${secret} ` }))).toEqual(
      aForm({ apiKey: key, apiSecret: secret }),
    )
  })

  it('is sorted into its fields when a whole line was pasted into one', () => {
    const pasted = aForm({ apiKey: `client_id=${key}&client_secret=${secret}` })
    expect(settled(pasted)).toEqual(
      aForm({ apiKey: key, apiSecret: secret, taken: ['apiKey', 'apiSecret'] }),
    )
  })

  it('replaces what main holds only where something was found', () => {
    const form = aForm({ apiKey: `secret: ${secret}`, kept: { apiKey: false, apiSecret: true } })
    expect(settled(form)).toEqual(
      aForm({ apiSecret: secret, taken: ['apiSecret'], kept: { apiKey: false, apiSecret: false } }),
    )
  })

  it('keeps a Callback URL with a query of its own whole', () => {
    const redirectUri = 'https://example.com/back?key=tenant'
    expect(settled(aForm({ redirectUri: ` ${redirectUri} ` })).redirectUri).toBe(redirectUri)
  })

  it('takes the Callback URL out of an authorize address pasted in its place', () => {
    const address = `https://api3.sprinklr.com/oauth/authorize?client_id=${key}&redirect_uri=https%3A%2F%2Fwww.google.com%2F`
    expect(settled(aForm({ redirectUri: address }))).toMatchObject({
      apiKey: key,
      redirectUri: 'https://www.google.com/',
    })
  })
})

describe('what goes to main', () => {
  it('is nothing while a field is empty or wrong', () => {
    expect(keysChoice(aForm({ apiKey: key }), sprinklr)).toBeUndefined()
    expect(keysErrors(aForm({ apiKey: key }), sprinklr).apiSecret).toBe('Enter the API secret.')
    const bad = aForm({ apiKey: key, apiSecret: secret, redirectUri: 'http://example.com' })
    expect(keysChoice(bad, sprinklr)).toBeUndefined()
    expect(keysErrors(bad, sprinklr).redirectUri).toContain('https')
    expect(keysErrors(aForm({ apiKey: 'https://dev.sprinklr.com' }), sprinklr).apiKey).toContain(
      'address',
    )
  })

  it('leaves out what main holds already', () => {
    const form = aForm({ apiSecret: secret, kept: { apiKey: true, apiSecret: false } })
    expect(keysChoice(form, sprinklr)).toEqual({
      type: 'new',
      apiSecret: secret,
      redirectUri: callback,
      way: 'authorization-code',
    })
  })

  it('is the chosen credential alone', () => {
    const form = aForm({ source: 'existing', apiSecret: secret })
    expect(keysChoice(form, sprinklr)).toBeUndefined()
    const credentialId = 'credential-1' as CredentialId
    const way = 'client-credentials'
    expect(keysChoice({ ...form, credentialId, way }, sprinklr)).toEqual({
      type: 'existing',
      credentialId,
      way,
    })
  })

  it('needs no Callback URL where nobody signs in, and takes only ways the provider has', () => {
    const keys = { apiKey: key, apiSecret: secret, redirectUri: '' }
    const alone = aForm({ ...keys, way: 'client-credentials' })
    expect(keysChoice(alone, sprinklr)).toMatchObject({ way: 'client-credentials' })
    expect(keysChoice(aForm(keys), sprinklr)).toBeUndefined()
    const atCedato = keysChoice(aForm({ ...keys, way: 'authorization-code' }), cedato)
    expect(atCedato).toMatchObject({ way: 'client-credentials', redirectUri: '' })
    expect(keysErrors(aForm({ way: undefined }), cedato).apiKey).toBe('Enter the client ID.')
  })
})

describe('coming back to the keys', () => {
  const kept = { apiKey: true, apiSecret: true }

  it('shows what main holds as kept', () => {
    expect(withDraft({ ...emptyKeysForm, kept }, held, 'sprinklr')).toMatchObject({
      kept,
      redirectUri: callback,
    })
  })

  it('shows nothing as kept that main no longer holds', () => {
    expect(withDraft({ ...emptyKeysForm, kept }, emptyDraft, 'practice')).toMatchObject({
      kept: { apiKey: false, apiSecret: false },
      redirectUri: 'https://practice.example/callback',
    })
  })
})
