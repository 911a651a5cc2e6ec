import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, isAbsolute } from 'node:path'
import type { SyncService } from '#core/place-finding'
import { readSmallText } from './small-file'

/** What is known of the person’s computer beside its disks. */
export interface Surroundings {
  readonly home: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

interface SyncedFolder {
  readonly folder: string
  /** Absent: one we do not know by name. */
  readonly service?: SyncService
}

/** The service that copies what lies in `folder` (without links in it) elsewhere. */
export async function syncedBy(
  folder: string,
  around: Surroundings,
): Promise<{ readonly service?: SyncService } | undefined> {
  for (const { folder: root, service } of await syncedFolders(around)) {
    const real = await realpath(root).catch(() => undefined)
    if (real !== undefined && isWithin(folder, real))
      return service === undefined ? {} : { service }
  }
  return inCloudStorage(folder, around) ?? (await besideMarker(folder))
}

export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

async function syncedFolders(around: Surroundings): Promise<readonly SyncedFolder[]> {
  const { home, env } = around
  const oneDrives = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].flatMap(
    (name) => env[name] ?? [],
  )
  const googles = ['Google Drive', 'GoogleDrive', 'My Drive'].map((name) => join(home, name))
  return [
    ...[...oneDrives, join(home, 'OneDrive')].map(folderOf('OneDrive')),
    folderOf('iCloud Drive')(join(home, 'Library', 'Mobile Documents')),
    ...[...(await dropboxes(around)), join(home, 'Dropbox')].map(folderOf('Dropbox')),
    ...googles.map(folderOf('Google Drive')),
    ...(await ownClouds(around)),
  ].filter(({ folder }) => isAbsolute(folder))
}

const folderOf = (service: SyncService) => (folder: string) => ({ folder, service })

async function dropboxes({ home, env }: Surroundings): Promise<readonly string[]> {
  const settings = [env['APPDATA'], env['LOCALAPPDATA']].flatMap((one) =>
    one === undefined ? [] : join(one, 'Dropbox', 'info.json'),
  )
  const found: string[] = []
  for (const path of [join(home, '.dropbox', 'info.json'), ...settings]) {
    const text = await readSmallText(path, { follows: true })
    for (const [, folder = ''] of text.matchAll(/"path"\s*:\s*("(?:[^"\\]|\\.)*")/g)) {
      found.push(String(JSON.parse(folder)))
    }
  }
  return found
}

async function ownClouds({ home, env }: Surroundings): Promise<readonly SyncedFolder[]> {
  const settings = [
    env['XDG_CONFIG_HOME'] ?? join(home, '.config'),
    join(home, 'Library', 'Preferences'),
    ...(env['APPDATA'] === undefined ? [] : [env['APPDATA']]),
  ]
  const found: SyncedFolder[] = []
  for (const service of ['Nextcloud', 'ownCloud'] as const) {
    for (const folder of settings) {
      const path = join(folder, service, `${service.toLowerCase()}.cfg`)
      const text = await readSmallText(path, { follows: true })
      for (const [, local = ''] of text.matchAll(/\\localPath=(.+)$/gm)) {
        found.push({ folder: local.trim(), service })
      }
    }
  }
  return found
}

/** On a Mac, one folder each: `OneDrive-Company`, `GoogleDrive-me@…`. */
function inCloudStorage(
  folder: string,
  { home }: Surroundings,
): { readonly service?: SyncService } | undefined {
  const root = join(home, 'Library', 'CloudStorage')
  if (!isWithin(folder, root) || folder === root) return undefined
  const [name = ''] = relative(root, folder).split('/')
  const known = (
    [
      ['OneDrive', 'OneDrive'],
      ['GoogleDrive', 'Google Drive'],
      ['Dropbox', 'Dropbox'],
      ['Box', 'Box'],
    ] as const
  ).find(([start]) => name.startsWith(start))
  return known === undefined ? {} : { service: known[1] }
}

/** Syncthing marks the folders it keeps equal. */
async function besideMarker(
  folder: string,
): Promise<{ readonly service: SyncService } | undefined> {
  for (let one = folder; ; one = dirname(one)) {
    if ((await lstat(join(one, '.stfolder')).catch(() => undefined)) !== undefined) {
      return { service: 'Syncthing' }
    }
    if (basename(one) === '' || dirname(one) === one) return undefined
  }
}
