import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PlaceFinding } from '#core/place-finding'
import { isWithin, type Surroundings } from './synced-folders'

const everybodys = [
  '/tmp',
  '/var/tmp',
  '/dev/shm',
  '/private/tmp',
  '/private/var/tmp',
  '/Users/Shared',
]

/** What others may do where `folder` (without links in it) lies. A folder nobody else gets into makes all below it private. */
export async function sharing(
  folder: string,
  around: Surroundings,
): Promise<readonly PlaceFinding[]> {
  if (await isOnNetwork(folder, around)) return [{ type: 'on-network' }]
  const publicFolder = around.platform === 'win32' ? around.env['PUBLIC'] : undefined
  const shared = [...everybodys, ...(publicFolder === undefined ? [] : [publicFolder])].find(
    (one) => isWithin(folder, one),
  )
  if (around.platform !== 'win32' && (await isOutOfReach(folder))) return []
  if (shared !== undefined) return [{ type: 'shared', folder: shared }]
  const isOpen = around.platform !== 'win32' && (await mayOthersWrite(folder))
  return isOpen ? [{ type: 'others-write' }] : []
}

async function isOutOfReach(folder: string): Promise<boolean> {
  for (let one = folder; ; one = dirname(one)) {
    const { mode, uid } = await stat(one)
    if ((mode & 0o077) === 0 && uid === process.getuid?.()) return true
    if (dirname(one) === one) return false
  }
}

/** A group of one’s own, as some systems give everybody, is nobody else. */
async function mayOthersWrite(folder: string): Promise<boolean> {
  const { mode, gid } = await stat(folder)
  const isOwnGroup = gid === process.getgid?.()
  return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && !isOwnGroup)
}

const networkKinds =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|9p|ceph|lustre|glusterfs|ncpfs|webdav|davfs|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|cephfs|smbnetfs))$/

async function isOnNetwork(folder: string, { platform }: Surroundings): Promise<boolean> {
  if (platform === 'win32')
    return /^(?:\\\\|\/\/)[^?.\\/]/.test(folder) || /^\\\\\?\\UNC\\/i.test(folder)
  if (platform !== 'linux') return false
  return networkKinds.test(mountKind(await readFile('/proc/self/mountinfo', 'utf8'), folder))
}

/** The kind of file system that `folder` is on, as the system’s list of mounts says it. */
export function mountKind(mounts: string, folder: string): string {
  let [longest, kind] = ['', '']
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const place = (before.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    )
    // Of two on one place the later counts.
    if (place === '' || place.length < longest.length || !isWithin(folder, place)) continue
    longest = place
    kind = after.split(' ')[0] ?? ''
  }
  return kind
}
