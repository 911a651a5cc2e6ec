/** Runs tasks one at a time, in the order they were asked for. */
export interface Queue {
  run<T>(task: () => Promise<T>): Promise<T>
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run: (task) => {
      const turn = last.then(task)
      last = turn.catch(() => undefined)
      return turn
    },
  }
}
