import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder in which the `openssl` program works, as a stranger that knows nothing of us. */
export interface OpensslFolder {
  readonly path: string
  /** Runs one line, its words parted by blanks, and gives what it prints. Rejects nothing: it throws. */
  run(line: string): string
  read(name: string): Buffer
  write(name: string, content: string | Uint8Array): void
  remove(): void
}

export function anOpensslFolder(): OpensslFolder {
  const cwd = mkdtempSync(join(tmpdir(), 'openssl-'))
  return {
    path: cwd,
    run: (line) =>
      execFileSync('openssl', line.split(' '), { cwd, stdio: 'pipe', encoding: 'utf8' }),
    read: (name) => readFileSync(join(cwd, name)),
    write: (name, content) => writeFileSync(join(cwd, name), content),
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  }
}
