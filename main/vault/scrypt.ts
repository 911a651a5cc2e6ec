import { scrypt, type ScryptOptions } from 'node:crypto'

export interface ScryptCost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** A 32-byte key made from something typed (RFC 7914), off the main thread. A port only so that tests need not wait. */
export type Scrypt = (typed: string, salt: Buffer, cost: ScryptCost) => Promise<Buffer>

/** What new keys cost: half a second and 128 MiB. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 }

const keyBytes = 32
const leastMemory = 256 * 1024 * 1024

export const systemScrypt: Scrypt = (typed, salt, { N, r, p }) => {
  // Twice what the work needs: OpenSSL and BoringSSL count their own share differently.
  const options: ScryptOptions = { N, r, p, maxmem: Math.max(leastMemory, 256 * N * r) }
  return new Promise((resolve, reject) => {
    scrypt(typed, salt, keyBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
