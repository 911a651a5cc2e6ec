/** Runs tasks one at a time, in the order they were asked for. */
export interface Queue {
  run<T>(task: () => Promise<T>): Promise<T>
  /** Resolves when everything asked for so far has ended. */
  idle(): Promise<void>
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (task) => {
      const turn = last.then(task)
      last = turn.catch(() => undefined)
      return turn
    },
    idle: async () => {
      await last
    },
  }
}
