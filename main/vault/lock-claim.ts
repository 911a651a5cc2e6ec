import type { RandomBytes } from '../ports'
import type { ProcessMark } from './process-mark'

/** A lock's claim as its file name tells it: `<lock>.<machine>.<boot>.<namespace>.<pid>.<start>.<nonce>.lock`. */
export interface Claim {
  readonly file: string
  readonly lock: string
  /** Undefined when the name cannot be read: then only its heartbeat tells. */
  readonly mark: ProcessMark | undefined
}

export const claimSuffix = '.lock'

export function claimName(lock: string, mark: ProcessMark, randomBytes: RandomBytes): string {
  const { machine, boot, namespace, pid, start } = mark
  const nonce = Buffer.from(randomBytes(8)).toString('hex')
  return `${[lock, machine, boot, namespace, pid, start, nonce].join('.')}${claimSuffix}`
}

/** The claims among the names of files. */
export function claimsIn(files: readonly string[]): readonly Claim[] {
  return files.filter((file) => file.endsWith(claimSuffix)).map(readClaim)
}

function readClaim(file: string): Claim {
  const [lock = '', ...fields] = file.slice(0, -claimSuffix.length).split('.')
  const [machine, boot, namespace, pid, start] = fields
  const isWhole = fields.length === 6 && pid !== undefined && /^\d{1,10}$/.test(pid)
  if (!isWhole || machine === undefined || boot === undefined)
    return { file, lock, mark: undefined }
  if (namespace === undefined || start === undefined) return { file, lock, mark: undefined }
  return { file, lock, mark: { machine, boot, namespace, pid, start } }
}
