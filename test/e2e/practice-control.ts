import { expect, type ElectronApplication } from '@playwright/test'
import type { ControlOrder } from '../../main/practice/control'

/** Steers the app's practice simulation over loopback. */
export interface PracticeControl {
  readonly origin: () => Promise<string>
  send(order: ControlOrder): Promise<unknown>
  /** Requests the simulation has seen, per endpoint. */
  counters(): Promise<Readonly<Record<string, number>>>
  /** Answers a delay holds back now. With `delay` their effect has happened, with `delay-before` not. */
  held(): Promise<number>
}

/** The app leaves the simulation's address in its main process' environment. */
export function createPracticeControl(
  controlKey: string,
  app: ElectronApplication,
): PracticeControl {
  const read = () => app.evaluate(() => process.env['TOKEN_WALLET_PRACTICE_ORIGIN'] ?? '')
  const origin = async (): Promise<string> => {
    await expect.poll(read, { message: 'the simulation listens' }).not.toBe('')
    return read()
  }
  const send = async (order: ControlOrder): Promise<unknown> => {
    const answer = await fetch(`${await origin()}/control`, {
      method: 'POST',
      headers: { 'x-practice-control': controlKey },
      body: JSON.stringify(order),
    })
    if (answer.status !== 200) throw new Error(`control: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return {
    origin,
    send,
    counters: async () => (await send({ type: 'counters' })) as Readonly<Record<string, number>>,
    held: async () => ((await send({ type: 'held' })) as { answers: number }).answers,
  }
}
