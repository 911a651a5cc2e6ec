import { exporterIds } from '#core/exporters/exporter-id'
import type { OwnLines } from '#core/linked-file'
import type {
  StoredFileState,
  StoredLinkedFile,
  StoredOwner,
  StoredSlot,
  StoredWritten,
} from '#core/stored-linked-file'
import {
  anyOf,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  text,
  textLike,
  textOf,
  wholeNumber,
} from './shape'

const id = textOf(1, 200)
const digest = textLike(/^[0-9a-f]{64}$/)
/** Of a refresh token. */
const fingerprint = textLike(/^[0-9a-f]{16}$/)

type Owner<Type> = Extract<StoredOwner, { readonly type: Type }>
const written = objectOf<StoredWritten>({
  at: wholeNumber,
  fileDigest: digest,
  formDigest: digest,
  profileId: id,
  own: optional(objectOf<OwnLines>({ comments: listOf(text), names: listOf(text), digest })),
})

type State<Type> = Extract<StoredFileState, { readonly type: Type }>

/** The shape of a linked file's body, version 1. */
export const linkedFileShape = objectOf<StoredLinkedFile>({
  id,
  owner: anyOf<StoredOwner>(
    objectOf<Owner<'profile'>>({ type: oneOf('profile'), profileId: id }),
    objectOf<Owner<'slot'>>({ type: oneOf('slot'), slotId: id }),
  ),
  path: textOf(1),
  exporterId: oneOf(...exporterIds),
  withRefreshToken: flag,
  written: optional(written),
  writing: optional(written),
  answered: optional(digest),
  knownPairs: optional(listOf(fingerprint)),
  state: anyOf<StoredFileState>(
    objectOf<State<'ok'>>({ type: oneOf('ok') }),
    objectOf<State<'failed'>>({ type: oneOf('failed'), code: text, at: wholeNumber }),
    objectOf<State<'edited'>>({ type: oneOf('edited'), at: wholeNumber }),
    objectOf<State<'other-pair'>>({ type: oneOf('other-pair'), at: wholeNumber }),
  ),
  createdAt: wholeNumber,
})

/** The shape of a slot's body, version 1. */
export const slotShape = objectOf<StoredSlot>({
  id,
  name: textOf(1),
  profileId: id,
  createdAt: wholeNumber,
})
