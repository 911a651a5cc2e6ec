import { formIds } from '#core/exporters/exporter-id'
import type { StoredHistoryEntry } from '#core/stored-bodies'
import {
  anyOf,
  flag,
  numberFrom,
  objectOf,
  oneOf,
  optional,
  text,
  textLike,
  wholeNumber as instant,
} from './shape'

const count = numberFrom(1)

type Plain = Exclude<
  StoredHistoryEntry['type'],
  'renewal-failed' | 'check-failed' | 'exported' | 'moved' | 'copied' | 'revealed' | 'read'
>

const plainEntries: Readonly<Record<Plain, true>> = {
  'signed-in': true,
  obtained: true,
  'certificate-registered': true,
  imported: true,
  renewed: true,
  'renewed-on-schedule': true,
  'renewed-after-interruption': true,
  'renewal-refused': true,
  'left-to-other-tool': true,
  adopted: true,
  'kept-own': true,
  checked: true,
  'edited-keys': true,
  'changed-environment': true,
  'changed-certificate': true,
  renamed: true,
  duplicated: true,
  restored: true,
}

type Entry<Type> = Extract<StoredHistoryEntry, { readonly type: Type }>

const copyNotes = { label: optional(text), forgottenAt: optional(instant) }

/** One line of a profile’s history. */
export const historyEntry = anyOf<StoredHistoryEntry>(
  objectOf<{ readonly type: Plain; readonly at: number }>({
    type: oneOf(...(Object.keys(plainEntries) as Plain[])),
    at: instant,
  }),
  objectOf<Entry<'exported'>>({
    type: oneOf('exported'),
    at: instant,
    exporterId: oneOf(...formIds),
    template: optional(text),
    savedTo: optional(text),
    withRefreshToken: flag,
    isLinked: optional(oneOf(true)),
    by: optional(oneOf('command-line')),
    digest: optional(textLike(/^[0-9a-f]{64}$/)),
    removedAt: optional(instant),
    isElsewhere: optional(oneOf(true)),
    ...copyNotes,
  }),
  objectOf<Entry<'copied'>>({ type: oneOf('copied'), at: instant, ...copyNotes }),
  objectOf<Entry<'revealed'>>({ type: oneOf('revealed'), at: instant, ...copyNotes }),
  objectOf<Entry<'read'>>({
    type: oneOf('read'),
    at: instant,
    lastAt: instant,
    times: count,
    how: oneOf('token', 'header', 'json', 'environment'),
    program: optional(text),
    ...copyNotes,
  }),
  objectOf<Entry<'moved'>>({
    type: oneOf('moved'),
    at: instant,
    savedTo: text,
    withRefreshToken: flag,
    isElsewhere: optional(oneOf(true)),
    ...copyNotes,
  }),
  objectOf<Entry<'renewal-failed' | 'check-failed'>>({
    type: oneOf('renewal-failed', 'check-failed'),
    at: instant,
    code: text,
  }),
)
