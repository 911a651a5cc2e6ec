import { describe, expect, it } from 'vitest'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import { createSendLanes } from '../../../main/electron/send-lanes'
import type { Send } from '../../../main/ports'

const answer: HttpAnswer = { status: 200, headers: {}, body: '{}' }

function aRequest(url: string): HttpRequest {
  return { method: 'POST', url, headers: {} }
}

/** Lanes whose requests hang until they are let go, and what each was given. */
function aRoad() {
  const lanes: string[][] = []
  const letGo = new Map<string, () => void>()
  const send = createSendLanes((number): Send => {
    const given: string[] = []
    lanes[number] = given
    return ({ url }) => {
      given.push(url)
      return new Promise((resolve) => letGo.set(url, () => resolve(answer)))
    }
  })
  const end = (url: string): void => letGo.get(url)?.()
  return { lanes, send: (url: string) => send(aRequest(url)), end }
}

describe('lanes for requests', () => {
  it('use one lane for requests one after the other', async () => {
    const { lanes, send, end } = aRoad()
    for (const url of ['a', 'b', 'c']) {
      const sent = send(url)
      end(url)
      expect(await sent).toBe(answer)
    }
    expect(lanes).toEqual([['a', 'b', 'c']])
  })

  it('let a request pass another that hangs, as far as there are lanes', async () => {
    const { lanes, send, end } = aRoad()
    const sent = ['a', 'b', 'c', 'd', 'e'].map(send)
    expect(lanes).toEqual([['a', 'e'], ['b'], ['c'], ['d']])
    end('c')
    await sent[2]
    void send('f')
    expect(lanes[2]).toEqual(['c', 'f'])
  })

  it('are free again when a request fails', async () => {
    let fails = true
    const opened: number[] = []
    const send = createSendLanes((number) => {
      opened.push(number)
      return () => (fails ? Promise.reject(new Error('cut')) : Promise.resolve(answer))
    })
    await expect(send(aRequest('a'))).rejects.toThrow('cut')
    fails = false
    expect(await send(aRequest('b'))).toBe(answer)
    expect(opened).toEqual([0])
  })
})
