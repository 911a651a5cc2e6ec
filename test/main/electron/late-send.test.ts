import { expect, it } from 'vitest'
import type { HttpRequest } from '#core/oauth/http-request'
import { createLateSend } from '../../../main/electron/late-send'

const request: HttpRequest = { method: 'GET', url: 'https://api.example/me', headers: {} }

function counted() {
  let opened = 0
  const open = () => {
    opened += 1
    return () => Promise.resolve({ status: 200, headers: {}, body: '' })
  }
  return { open, opened: () => opened }
}

it('opens nothing before the first request, and once for all of them', async () => {
  const { open, opened } = counted()
  const send = createLateSend(open, { isExpected: false })
  expect(opened()).toBe(0)
  await Promise.all([send(request), send(request)])
  await send(request)
  expect(opened()).toBe(1)
})

it('is open from the start where a request is expected', async () => {
  const { open, opened } = counted()
  const send = createLateSend(open, { isExpected: true })
  expect(opened()).toBe(1)
  await send(request)
  expect(opened()).toBe(1)
})
