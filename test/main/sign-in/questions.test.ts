import { describe, expect, it } from 'vitest'
import type { CertificateChoice, SignInQuestion } from '#core/sign-in-bar'
import { createProxyPasswords } from '../../../main/sign-in/proxy-passwords'
import { createQuestions, type PasswordWish } from '../../../main/sign-in/questions'

const ada = { userName: 'ada', password: 'word' }

const proxy: PasswordWish = {
  isProxy: true,
  host: 'proxy.company.example',
  port: 8080,
  realm: 'Company',
  scheme: 'basic',
  isReadable: true,
  isFurther: false,
}
const site: PasswordWish = { ...proxy, isProxy: false, host: 'site.example', port: 443 }
const again = (wish: PasswordWish): PasswordWish => ({ ...wish, isFurther: true })

const aCertificate = (fingerprint: string): CertificateChoice => ({
  fingerprint,
  subject: `CN=${fingerprint}`,
  issuer: 'CN=Company',
  endsAt: 1,
})
const offered = [aCertificate('one'), aCertificate('two')]

function aBar(remembered: Readonly<Record<string, string>> = {}) {
  const shown: (SignInQuestion | undefined)[] = []
  const chosen = new Map(Object.entries(remembered))
  const proxies = createProxyPasswords(() => undefined)
  const questions = createQuestions({
    proxies,
    certificates: {
      certificateFor: (host) => chosen.get(host),
      rememberCertificate: (host, fingerprint) => void chosen.set(host, fingerprint),
      forgetCertificate: (host) => void chosen.delete(host),
    },
    show: (question) => shown.push(question),
  })
  const number = (): number => shown.findLast((one) => one !== undefined)?.number ?? 0
  return {
    questions,
    proxies,
    shown,
    chosen,
    tell: (password: typeof ada) =>
      questions.reply({ type: 'password', number: number(), ...password }),
    declinePassword: () => questions.reply({ type: 'password', number: number() }),
    choose: (fingerprint: string | undefined, isRemembered = false) =>
      questions.reply({
        type: 'certificate',
        number: number(),
        isRemembered,
        ...(fingerprint === undefined ? {} : { fingerprint }),
      }),
  }
}

describe('a proxy that asks for a password', () => {
  it('is answered by the person once, and from memory after that', async () => {
    const bar = aBar()
    const asked = bar.questions.password(proxy)
    expect(bar.shown).toEqual([
      {
        type: 'password',
        number: 1,
        host: 'proxy.company.example:8080',
        realm: 'Company',
        isProxy: true,
        isReadable: true,
        isRepeated: false,
      },
    ])
    bar.tell(ada)
    expect(await asked).toEqual(ada)
    expect(await bar.questions.password(proxy)).toEqual(ada)
    expect(bar.shown).toHaveLength(2)
  })

  it('that refused what it was told is asked about again, and the word is forgotten', async () => {
    const bar = aBar()
    const old = { userName: 'ada', password: 'old' }
    bar.proxies.remember(proxy, old)
    expect(await bar.questions.password(proxy)).toEqual(old)
    const asked = bar.questions.password(again(proxy))
    expect(bar.proxies.find(proxy)).toBeUndefined()
    expect(bar.shown.at(-1)).toMatchObject({ isRepeated: true })
    bar.tell(ada)
    expect(await asked).toEqual(ada)
    expect(bar.proxies.find(proxy)).toEqual(ada)
  })

  it('gets no word meant for another proxy, port or realm', async () => {
    const bar = aBar()
    bar.proxies.remember(proxy, ada)
    for (const other of [
      { ...proxy, host: 'other.company.example' },
      { ...proxy, port: 3128 },
      { ...proxy, realm: 'Guests' },
    ]) {
      const asked = bar.questions.password(other)
      bar.declinePassword()
      expect(await asked).toBeUndefined()
    }
    expect(bar.shown.filter((one) => one !== undefined)).toHaveLength(3)
  })

  it('is declined until a page is asked for once more', async () => {
    const bar = aBar()
    expect(bar.questions.hasDeclinedProxy()).toBe(false)
    const asked = bar.questions.password(proxy)
    bar.declinePassword()
    await asked
    expect(bar.questions.hasDeclinedProxy()).toBe(true)
    bar.questions.startAgain()
    expect(bar.questions.hasDeclinedProxy()).toBe(false)
  })
})

describe('a site that asks for a password', () => {
  it('is asked about each time: nothing of it outlives its session', async () => {
    const bar = aBar()
    for (const count of [1, 2]) {
      const asked = bar.questions.password(site)
      expect(bar.shown.at(-1)).toMatchObject({ number: count, isProxy: false })
      bar.tell(ada)
      expect(await asked).toEqual(ada)
    }
    expect(bar.proxies.find(site)).toBeUndefined()
  })

  it('never gets what the proxy of the same name was told', async () => {
    const bar = aBar()
    bar.proxies.remember(proxy, ada)
    const asked = bar.questions.password({ ...proxy, isProxy: false })
    bar.declinePassword()
    expect(await asked).toBeUndefined()
    expect(bar.questions.hasDeclinedProxy()).toBe(false)
  })

  it('is not said to have refused what the proxy before it was told', async () => {
    const bar = aBar()
    const first = bar.questions.password(proxy)
    bar.tell(ada)
    await first
    const asked = bar.questions.password(again(site))
    expect(bar.shown.at(-1)).toMatchObject({ isProxy: false, isRepeated: false })
    bar.tell(ada)
    await asked
    void bar.questions.password(again(site))
    expect(bar.shown.at(-1)).toMatchObject({ isProxy: false, isRepeated: true })
    expect(bar.proxies.find(proxy)).toEqual(ada)
    bar.questions.close()
  })

  it('cannot flood the bar with the name of its realm', () => {
    const bar = aBar()
    void bar.questions.password({ ...site, realm: 'long '.repeat(10_000) })
    expect(bar.shown).toMatchObject([{ realm: 'long '.repeat(24) }])
    bar.questions.close()
  })

  it('is sent an empty user name where only a password was typed', async () => {
    const bar = aBar()
    const asked = bar.questions.password(site)
    bar.questions.reply({ type: 'password', number: 1, password: 'word' })
    expect(await asked).toEqual({ userName: '', password: 'word' })
  })
})

describe('a site that asks for a certificate', () => {
  it('gets the one the person chose, and the choice only when they said so', async () => {
    const bar = aBar()
    const first = bar.questions.certificate('site.example', offered)
    bar.choose('two')
    expect(await first).toEqual({ fingerprint: 'two', isFromMemory: false })
    expect([...bar.chosen]).toEqual([])
    const second = bar.questions.certificate('site.example', offered)
    bar.choose('one', true)
    await second
    expect([...bar.chosen]).toEqual([['site.example', 'one']])
  })

  it('gets the remembered one unasked, and no other host does', async () => {
    const bar = aBar({ 'site.example': 'two' })
    expect(await bar.questions.certificate('site.example', offered)).toEqual({
      fingerprint: 'two',
      isFromMemory: true,
    })
    expect(bar.shown).toEqual([])
    const other = bar.questions.certificate('site.example:8443', offered)
    bar.choose(undefined)
    expect(await other).toEqual({ isFromMemory: false })
  })

  it('is asked about when the remembered one is no longer offered', async () => {
    const bar = aBar({ 'site.example': 'gone' })
    const asked = bar.questions.certificate('site.example', offered)
    expect(bar.shown).toMatchObject([{ type: 'certificate', certificates: offered }])
    bar.choose('one')
    expect(await asked).toEqual({ fingerprint: 'one', isFromMemory: false })
  })

  it('gets none, and remembers none, when the person says no', async () => {
    const bar = aBar()
    const asked = bar.questions.certificate('site.example', offered)
    bar.choose(undefined, true)
    expect(await asked).toEqual({ isFromMemory: false })
    expect([...bar.chosen]).toEqual([])
  })

  it('gets none that was not offered, whatever the reply says', async () => {
    const bar = aBar()
    const asked = bar.questions.certificate('site.example', offered)
    bar.choose('of somebody else', true)
    expect([...bar.chosen]).toEqual([])
    bar.choose('two')
    expect(await asked).toEqual({ fingerprint: 'two', isFromMemory: false })
  })
})

describe('replies', () => {
  it('count for the question on the screen alone: number and kind have to fit', async () => {
    const bar = aBar()
    const password = bar.questions.password(site)
    const certificate = bar.questions.certificate('site.example', offered)
    bar.questions.reply({ type: 'password', number: 2, ...ada })
    bar.questions.reply({ type: 'certificate', number: 1, isRemembered: true, fingerprint: 'one' })
    bar.questions.reply({ type: 'password', number: 1, ...ada })
    expect(await password).toEqual(ada)
    bar.questions.reply({ type: 'password', number: 2, ...ada })
    bar.questions.reply({ type: 'certificate', number: 2, isRemembered: false, fingerprint: 'two' })
    expect(await certificate).toEqual({ fingerprint: 'two', isFromMemory: false })
    expect([...bar.chosen]).toEqual([])
  })

  it('are a no for everything that waits when the window closes', async () => {
    const bar = aBar()
    const waiting = [
      bar.questions.password(proxy),
      bar.questions.password(site),
      bar.questions.certificate('site.example', offered),
    ]
    bar.questions.close()
    expect(await Promise.all(waiting)).toEqual([undefined, undefined, { isFromMemory: false }])
    expect(bar.shown).toHaveLength(1)
    expect(bar.proxies.find(proxy)).toBeUndefined()
  })
})
