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

/** The same for tasks that share a name: one that hangs keeps those of other names going. */
export interface NamedQueue {
  run<T>(names: readonly string[], task: () => Promise<T>): Promise<T>
}

export function createNamedQueue(): NamedQueue {
  const last = new Map<string, Promise<unknown>>()
  return {
    run: (names, task) => {
      const turn = Promise.all(names.map((name) => last.get(name) ?? Promise.resolve())).then(task)
      const ended = turn.catch(() => undefined)
      for (const name of names) last.set(name, ended)
      return turn
    },
  }
}
