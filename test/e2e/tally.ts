/** What the attempts of a spec came to, as they were counted: one that failed is told as such. */
export interface Tally {
  /** Runs an attempt; it has ended well only when `attempt` has ended without an error. */
  run(kind: string, attempt: () => Promise<void>): Promise<void>
  /** Adds what has happened or was found; what nobody looked for is not printed. */
  add(what: string, count?: number): void
  /** `3 of 4 that hang, 1 of 1 that crash; 0 windows left` */
  line(): string
}

export function aTally(): Tally {
  const attempts = new Map<string, { begun: number; well: number }>()
  const found = new Map<string, number>()
  return {
    run: async (kind, attempt) => {
      const count = attempts.get(kind) ?? { begun: 0, well: 0 }
      attempts.set(kind, count)
      count.begun += 1
      await attempt()
      count.well += 1
    },
    add: (what, count = 1) => {
      found.set(what, (found.get(what) ?? 0) + count)
    },
    line: () => {
      const ended = [...attempts].map(([kind, { begun, well }]) => `${well} of ${begun} ${kind}`)
      const counts = [...found].map(([what, count]) => `${count} ${what}`)
      return [ended, counts]
        .filter((parts) => parts.length > 0)
        .map((parts) => parts.join(', '))
        .join('; ')
    },
  }
}
