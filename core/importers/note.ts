import type { FoundField } from '#core/importers/found-profile'

/** Why a value was not taken over. `environment` and `address` are refused as typed ones would be. */
export type RefusedValue =
  | 'too-long'
  | 'line-break'
  | 'characters'
  | 'placeholder'
  | 'environment'
  | 'address'
  | 'date'
  | 'date-implausible'

/** Where in the text, counted from 1; absent where lines tell nothing. */
export interface Place {
  readonly line?: number
}

/**
 * Something a person should know about what was read: a code with values, never a secret. `name` is the name a value
 * has in the text, `field` the one it has here.
 */
export type ImportNote =
  | (Place & {
      readonly type: 'value-refused'
      readonly field: FoundField
      readonly reason: RefusedValue
    })
  | (Place & {
      readonly type:
        /** Two places name two values; the first counts. */
        | 'differs'
        /** Quotes belong to the value for the tool that reads this file: it would not work there. */
        | 'quotes-kept'
        /** A text lost characters nobody sees, or what exceeded its length. */
        | 'cleaned'
        /** A date without a zone was taken for UTC. */
        | 'zone-assumed'
      readonly field: FoundField
    })
  | (Place & {
      readonly type:
        /** `path = prod2`: Python's reader takes the blanks for a part of name and value. */
        | 'blanks-around-name'
        /** Python's reader would unpickle this value, which can run a program. Here it is text. */
        | 'pickle'
        /** The name stands there again with another value; the last one counts. */
        | 'repeated'
        /** Switched off in the text itself. */
        | 'disabled'
      readonly name: string
    })
  | (Place & {
      readonly type:
        /** A value without a name. */
        | 'name-missing'
        /** A row with more cells than the header. */
        | 'row-uneven'
        /** A quote that is never closed. */
        | 'quote-open'
        /** The address a sign-in ended at: its code is no token. */
        | 'code-ignored'
        /** Values lie deeper than anything we know lays them. */
        | 'too-deep'
    })
  /** Only the token's life was named: its end is counted from `at` (epoch ms). */
  | (Place & { readonly type: 'end-counted'; readonly at: number })
  /** The API address is no provider's own: whoever runs it would get keys and tokens. */
  | { readonly type: 'host-unknown'; readonly host: string }
  /** There was more of the same. */
  | { readonly type: 'more-notes' }

/** More notes than this are read by nobody. */
export const noteLimit = 200

/** Notes one after the other; beyond the limit only that there were more. */
export function addNotes(notes: ImportNote[], more: Iterable<ImportNote>): void {
  for (const note of more) {
    if (notes.length > noteLimit) return
    notes.push(notes.length === noteLimit ? { type: 'more-notes' } : note)
  }
}

/** `line` as a `Place`. */
export function placeOf(line: number | undefined): Place {
  return line === undefined ? {} : { line }
}
