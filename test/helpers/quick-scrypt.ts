import { createHash } from 'node:crypto'
import type { Scrypt } from '../../main/vault/scrypt'

/** A key from something typed without the cost, for tests that are about something else. */
export const quickScrypt: Scrypt = (typed, salt, { N, r, p }) =>
  Promise.resolve(
    createHash('sha256')
      .update(JSON.stringify([typed, salt.toString('hex'), N, r, p]))
      .digest(),
  )
