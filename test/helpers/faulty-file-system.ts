import { nodeFileSystem, type FileSystem, type OpenFile } from '../../main/vault/file-system'

/** One call of the file system, before it is carried out. */
export interface FileCall {
  /** Counts from 1. */
  readonly number: number
  readonly name: string
  readonly path: string
}

/** What becomes of a call: carried out, refused with a system's code, or, for writes, done in part. */
export type Fault = 'none' | { readonly code: string } | { readonly writesAtMost: number }

export interface FaultyFileSystem extends FileSystem {
  /** The calls so far, as `name path`. */
  readonly calls: readonly FileCall[]
  readonly written: () => number
  readonly restart: (faultOf?: (call: FileCall) => Fault) => void
}

/** The real file system, or another, with faults where the test wants them. */
export function aFaultyFileSystem(
  real: FileSystem = nodeFileSystem(process.platform),
): FaultyFileSystem {
  const calls: FileCall[] = []
  let written = 0
  let faultOf: (call: FileCall) => Fault = () => 'none'

  const before = (name: string, path: string): Fault => {
    const call = { number: calls.length + 1, name, path }
    calls.push(call)
    const fault = faultOf(call)
    if (typeof fault === 'object' && 'code' in fault) throw systemError(fault.code)
    return fault
  }

  const faulty = <Input extends [string, ...unknown[]], Output>(
    name: string,
    work: (...input: Input) => Promise<Output>,
  ) => {
    return async (...input: Input): Promise<Output> => {
      before(name, input[0])
      return work(...input)
    }
  }

  const openFile = (file: OpenFile, path: string): OpenFile => {
    const around = <Input extends unknown[], Output>(
      name: string,
      work: (...input: Input) => Promise<Output>,
    ) => {
      return async (...input: Input): Promise<Output> => {
        before(name, path)
        return work(...input)
      }
    }
    return {
      stat: around('stat-open', () => file.stat()),
      read: around('read', (into: Uint8Array, position: number) => file.read(into, position)),
      write: async (bytes, position) => {
        const fault = before('write', path)
        const most =
          typeof fault === 'object' && 'writesAtMost' in fault ? fault.writesAtMost : Infinity
        const done = most === 0 ? 0 : await file.write(bytes.subarray(0, most), position)
        written += done
        return done
      },
      truncate: around('truncate', (length: number) => file.truncate(length)),
      chmod: around('chmod', (mode: number) => file.chmod(mode)),
      sync: around('sync', () => file.sync()),
      close: async () => {
        // The real file is closed in any case: a system closes it also when it reports a failure.
        await file.close()
        before('close', path)
      },
    }
  }

  return {
    calls,
    written: () => written,
    restart: (next = () => 'none') => {
      calls.length = 0
      written = 0
      faultOf = next
    },
    stat: faulty('stat', (path: string) => real.stat(path)),
    open: async (path, access) => {
      before(`open-${access}`, path)
      return openFile(await real.open(path, access), path)
    },
    list: faulty('list', (folder: string) => real.list(folder)),
    makeFolder: faulty('make-folder', (path: string) => real.makeFolder(path)),
    syncFolder: faulty('sync-folder', (path: string) => real.syncFolder(path)),
    chmodFolder: faulty('chmod-folder', (path: string, mode: number) =>
      real.chmodFolder(path, mode),
    ),
    link: faulty('link', (from: string, to: string) => real.link(from, to)),
    rename: faulty('rename', (from: string, to: string) => real.rename(from, to)),
    remove: faulty('remove', (path: string) => real.remove(path)),
    touch: faulty('touch', (path: string) => real.touch(path)),
  }
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: played by the test`), { code })
}
