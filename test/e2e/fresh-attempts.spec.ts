import { TLSSocket } from 'node:tls'
import { expect } from './app'
import { test } from './company-network/company-network'
import {
  finishProfile,
  followLink,
  openHosts,
  report,
  signingIn,
  signingInAgain,
  wizardAtSprinklr,
} from './company-network/sign-in'

test('a server does not know the next sign-in by its TLS session', async ({ start, network }) => {
  const company = await network()
  const resumed: boolean[] = []
  await openHosts(company, ({ login }) => ({
    answer: (request, response) => {
      const { socket } = request
      if (socket instanceof TLSSocket) resumed.push(socket.isSessionReused())
      login(request, response)
    },
  }))
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  await followLink(await signingIn(running))
  await finishProfile(running)
  await followLink(await signingInAgain(running))
  expect(resumed.length).toBeGreaterThanOrEqual(2)
  expect(resumed.filter((isReused) => isReused)).toEqual([])
  report(`TLS sessions: ${resumed.length} pages in 2 attempts, 0 of a session from before`)
})
