import { execFileSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../app'
import { testUser } from '../run'
import { clientPassword, type Authority, type ClientCertificate } from './authority'

/** What a person's certificate store on Linux holds. */
export interface Store {
  readonly trusted: readonly Authority[]
  readonly own: readonly ClientCertificate[]
}

/** A home folder whose certificate store (NSS, `~/.pki/nssdb`) Chromium takes for the system's. */
export function aHome({ trusted, own }: Store): string {
  const home = freshFolder('home')
  const folder = join(home, '.pki', 'nssdb')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const store = ['-d', `sql:${folder}`]
  execFileSync('certutil', [...store, '-N', '--empty-password'], { stdio: 'pipe' })
  for (const { name, certificateFile } of trusted) {
    const add = ['-A', '-t', 'C,,', '-n', name, '-i', certificateFile]
    execFileSync('certutil', [...store, ...add], { stdio: 'pipe' })
  }
  for (const { file } of own) {
    const add = ['-i', file, '-W', clientPassword, '-K', '']
    execFileSync('pk12util', [...store, ...add], { stdio: 'pipe' })
  }
  giveToTestUser(join(home, '.pki'))
  return home
}

function giveToTestUser(folder: string): void {
  if (testUser === undefined) return
  chownSync(folder, testUser.uid, testUser.gid)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) giveToTestUser(path)
    else chownSync(path, testUser.uid, testUser.gid)
  }
}
