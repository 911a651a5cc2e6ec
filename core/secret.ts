const hidden = '[secret]'

/**
 * A string that cannot be printed, serialised or cloned by accident: template strings, JSON, spread,
 * structured clone and console output never show it. Only `reveal()` gives the value back.
 */
export class Secret {
  readonly #value: string

  constructor(value: string) {
    this.#value = value
  }

  /** The value itself. Call it at the last line before the value leaves for where it must go. */
  reveal(): string {
    return this.#value
  }

  /** The last four characters behind an ellipsis, for telling two secrets apart; shorter than 12: nothing. */
  hint(): string {
    return secretHint(this.#value)
  }

  toString(): string {
    return hidden
  }

  toJSON(): string {
    return hidden
  }
}

/** The last four characters of a long value; values under 12 characters give only the ellipsis. */
export function secretHint(value: string): string {
  return value.length < 12 ? '…' : `…${value.slice(-4)}`
}
