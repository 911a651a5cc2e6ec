import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { judgePages, type ShownPage } from '../../../main/sign-in/page-judge'

const authorizationUrl = 'https://api.example/oauth/authorize?client_id=key'
const elsewhere = 'https://login.company.example/password'
const offline = new WalletError('offline')

/** A window with one page; `moment` ends the moment an error page gets for its own way. */
function aWindow({ statusOf = 0, text = Promise.resolve('Wrong key') } = {}) {
  const failures: string[] = []
  const page = { isGone: false, isWaiting: false }
  let endMoment: () => void = () => undefined
  const over = new Promise<void>((resolve) => {
    endMoment = resolve
  })
  const judge = judgePages({
    order: {
      authorizationUrl,
      readPageFailure: (status, body) =>
        new WalletError('page-failed', `${String(status)} ${body}`),
    },
    statusOf: () => statusOf,
    readText: () => text,
    page: () => ({
      isDestroyed: () => page.isGone,
      isWaitingForResponse: () => {
        if (page.isGone) throw new TypeError('Object has been destroyed')
        return page.isWaiting
      },
    }),
    delay: () => over,
    fail: (error) => failures.push(`${error.code} ${error.message}`.trim()),
  })
  const moment = async (): Promise<void> => {
    endMoment()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const show = async (shown: ShownPage): Promise<void> => {
    judge.shown(shown)
    judge.readable()
    await moment()
  }
  return { judge, failures, page, moment, show }
}

const first = (status: number): ShownPage => ({ url: elsewhere, status, isFirst: true })

describe('an error page', () => {
  it.each([
    ['the first page', first(403)],
    ['the authorize endpoint, later', { url: authorizationUrl, status: 401, isFirst: false }],
  ])('ends the attempt with what it says: %s', async (_which, shown) => {
    const { failures, show } = aWindow()
    await show(shown)
    expect(failures).toEqual([`page-failed ${String(shown.status)} Wrong key`])
  })

  it.each([
    ['a mistyped password', { url: elsewhere, status: 401, isFirst: false }],
    ['a withheld password', first(401)],
    ['a page that is well', first(200)],
  ])('never ends it elsewhere: %s', async (_which, shown) => {
    const { failures, show } = aWindow()
    await show(shown)
    expect(failures).toEqual([])
  })

  it('is given a moment to go its own way, and judged only where it has not gone', async () => {
    const { failures, judge, page, moment } = aWindow()
    judge.shown(first(400))
    judge.readable()
    expect(failures).toEqual([])
    page.isWaiting = true
    await moment()
    expect(failures).toEqual([])
  })

  it('is not asked for anything once its window is closed', async () => {
    const unhandled: unknown[] = []
    const hear = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', hear)
    const { failures, judge, page, moment } = aWindow()
    judge.shown(first(400))
    judge.readable()
    page.isGone = true
    await moment()
    process.off('unhandledRejection', hear)
    expect(unhandled).toEqual([])
    expect(failures).toEqual([])
  })

  it('is judged by its status where its text could not be read', async () => {
    const { failures, show } = aWindow({ text: Promise.reject(new Error('gone')) })
    await show(first(503))
    expect(failures).toEqual(['page-failed 503'])
  })

  it('is judged once, however often its text is there', async () => {
    const { failures, judge, show } = aWindow()
    await show(first(400))
    judge.readable()
    expect(failures).toHaveLength(1)
  })
})

describe('a page that did not come', () => {
  it('ends the attempt before anything was shown, and leaves it open after that', () => {
    const { failures, judge } = aWindow()
    const failed = { url: elsewhere, name: 'ERR_NAME_NOT_RESOLVED', error: offline }
    expect(judge.failed({ ...failed, isFirst: false })).toBe(false)
    expect(failures).toEqual([])
    expect(judge.failed({ ...failed, isFirst: true })).toBe(true)
    expect(failures).toEqual(['offline'])
  })

  it('speaks with its status where an error answer had no body', () => {
    const { failures, judge } = aWindow({ statusOf: 502 })
    const bare = { name: 'ERR_HTTP_RESPONSE_CODE_FAILURE', error: offline, isFirst: false }
    expect(judge.failed({ ...bare, url: elsewhere })).toBe(false)
    expect(judge.failed({ ...bare, url: authorizationUrl })).toBe(true)
    expect(failures).toEqual(['page-failed 502'])
  })
})
