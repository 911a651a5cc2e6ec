/** What a reader makes of one file: its settings by name. Not every reader keeps values as text. */
export type Settings = Readonly<Record<string, unknown>>

/** A program that reads our files and shares no code with us. Takes many at once: a process is dear. */
export interface Reader {
  readonly name: string
  readAll(files: readonly Buffer[]): readonly Settings[]
}

/** The settings of ours among whatever else a reader reports. */
export function ours(settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => /^(SPRINKLR|AIRFLOW_CONN)_/.test(name)),
  )
}
