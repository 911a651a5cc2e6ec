/** What one measuring process does, as its last argument. */
export interface BenchOrder {
  readonly task: 'fill' | 'save' | 'compact' | 'unlock' | 'renew' | 'renew-many'
  /** Which wallet, of several. */
  readonly wallet: string
  readonly folder: string
  readonly apiAddress: string
  readonly profiles: number
  readonly rounds: number
}

/** What was timed, in milliseconds unless its name says otherwise. */
export interface Timing {
  readonly name: string
  readonly values: readonly number[]
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** NaN without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function valuesOf(timings: readonly Timing[], name: string): readonly number[] {
  return timings.find((each) => each.name === name)?.values ?? []
}
