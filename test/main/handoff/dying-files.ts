import type { FileHandle } from 'node:fs/promises'
import { realFiles, type ReplacingFiles } from '../../../main/handoff/replacement'

export type Dying =
  /** One call fails: without having done anything, or after it did its work. */
  | 'refused'
  | 'done-and-refused'
  /** From that call on nothing happens any more: the process is gone. */
  | 'gone'

export interface DyingFiles extends ReplacingFiles {
  /** Whether the call that was to fail was reached. */
  readonly hasDied: () => boolean
}

/** What was opened for nobody. */
const closed = async (made: unknown): Promise<void> => {
  if (made instanceof Object && 'fd' in made && 'close' in made) await (made as FileHandle).close()
}

/** The real file system whose call number `at`, counted from 0 over all of them, goes wrong. */
export function dyingFiles(at: number, how: Dying): DyingFiles {
  let count = 0
  const refusal = () => Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'test' })
  const around = async <T>(act: () => Promise<T>): Promise<T> => {
    const mine = count++
    if (how === 'gone' ? mine < at : mine !== at) return act()
    if (how === 'done-and-refused') await closed(await act())
    throw refusal()
  }
  /** Every method of it counts. A file is closed even by a process that is gone. */
  const counted = <T extends object>(object: T): T =>
    new Proxy(object, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: readonly unknown[]) => {
          const call = () => Reflect.apply(value, target, args) as Promise<unknown>
          if (name === 'close') await call()
          const answer = await around(name === 'close' ? () => Promise.resolve() : call)
          return name === 'open' ? counted(answer as object) : answer
        }
      },
    })
  return { ...counted(realFiles), hasDied: () => count > at }
}
