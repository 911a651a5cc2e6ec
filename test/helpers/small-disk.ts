import { spawnSync } from 'node:child_process'

/**
 * A program to run another one through, so that it finds little room in `folder`: a disk of 64 KiB that nobody else
 * sees and that is gone with the process. Where none may be mounted, no file may be larger than 16 KiB.
 */
export function smallDisk(folder: string): readonly string[] {
  const mounting = `mount -t tmpfs -o size=64k none '${folder}' && exec "$@"`
  const disk = ['unshare', '--mount', 'sh', '-c', mounting, 'sh']
  const [command = '', ...args] = disk
  const mayMount = spawnSync(command, [...args, 'true']).status === 0
  return mayMount ? disk : ['prlimit', '--fsize=16384:unlimited']
}
