import type { ControlOrder } from '../../main/practice/control'

/** Steers the app's practice simulation over loopback. */
export interface PracticeControl {
  readonly origin: () => Promise<string>
  send(order: ControlOrder): Promise<unknown>
  /** Requests the simulation has seen, per endpoint. */
  counters(): Promise<Readonly<Record<string, number>>>
}

/** `output` is what the app has written so far; it names the simulation's address there. */
export function createPracticeControl(controlKey: string, output: () => string): PracticeControl {
  const origin = async (): Promise<string> => {
    const deadline = Date.now() + 15_000
    for (;;) {
      const found = /^practice (http:\/\/127\.0\.0\.1:\d+)$/m.exec(output())?.[1]
      if (found !== undefined) return found
      if (Date.now() > deadline) throw new Error(`the app named no practice address:\n${output()}`)
      await new Promise((resolve) => setImmediate(resolve))
    }
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
  }
}
