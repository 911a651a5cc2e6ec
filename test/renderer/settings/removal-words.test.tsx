import { describe, expect, it } from 'vitest'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { LostTokens, WhatGoes } from '../../../renderer/settings/removal-words'
import { aSummary } from '../fake-wallet'
import { aWindowWith, markupIn } from '../markup'

const words = text.removal.dialog
const plan = {
  folder: '/home/ada/.config/Token Wallet',
  wallets: ['wallet', 'wallet-2'],
  isLink: false,
  foreign: ['notes.txt'],
  renewsWhileClosed: true,
}

describe('what is said before everything is removed', () => {
  it('is exactly what there is: every wallet, the daily renewal, and what stays', () => {
    const said = markupIn(aWindowWith(), <WhatGoes plan={plan} />)
    for (const sentence of [words.folder(plan.folder), words.wallets(2), words.renewal]) {
      expect(said).toContain(sentence)
    }
    expect(said).toContain(words.foreign('notes.txt'))
    expect(said).not.toContain(words.command(''))
    const less = { ...plan, wallets: [], renewsWhileClosed: false, command: '/bin/token-wallet' }
    const saidOfLess = markupIn(aWindowWith(), <WhatGoes plan={less} />)
    expect(saidOfLess).toContain(words.command('/bin/token-wallet'))
    for (const sentence of [words.renewal, words.wallets(0), words.wallets(1)]) {
      expect(saidOfLess).not.toContain(sentence)
    }
  })

  it('names each client once whose token is lost, and those without one', () => {
    const profiles = ['Acme', 'Acme', ''].map((client, at) =>
      aSummary({ id: `profile-${at}` as ProfileId, client }),
    )
    const without = aSummary({ id: 'profile-9' as ProfileId, client: 'Globex', hasToken: false })
    const said = markupIn(
      aWindowWith({ profiles: [...profiles, without] }),
      <LostTokens onLeave={() => undefined} />,
    )
    expect(said).toContain(words.tokens(3))
    expect(said.match(/<li>Acme<\/li>/g)).toHaveLength(1)
    expect(said).toContain(words.noClient)
    expect(said).not.toContain('Globex')
  })

  it('says nothing of tokens where there are none', () => {
    const said = markupIn(aWindowWith({ profiles: [] }), <LostTokens onLeave={() => undefined} />)
    expect(said).not.toContain(words.saveFirst)
  })
})
