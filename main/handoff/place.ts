import { dirname } from 'node:path'
import type { PlaceFinding } from '#core/place-finding'
import { withoutLinks } from './folder-mark'
import { addToExclude, isIgnored, mayExclude } from './git-ignore'
import { gitTreeOf, isTracked, repositoryName } from './git-tree'
import { sharing } from './shared-folder'
import { syncedBy, type Surroundings } from './synced-folders'

/** What is to be said about a place before anything is written there. */
export interface PlaceLook {
  readonly findings: readonly PlaceFinding[]
  readonly mayExclude: boolean
}

export interface Places {
  /** Never rejects: what cannot be looked at is found out by writing. */
  look(path: string): Promise<PlaceLook>
  /** Puts the file on the private exclude list of its repository. Rejects with `exclude-failed`. */
  exclude(path: string): Promise<void>
}

export function createPlaces(around: Surroundings): Places {
  const { home, env } = around
  const configHome = env['XDG_CONFIG_HOME']
  const git = { home, ...(configHome === undefined || configHome === '' ? {} : { configHome }) }

  async function inRepository(path: string): Promise<PlaceLook> {
    const tree = await gitTreeOf(dirname(path))
    if (tree === undefined) return nothing
    const tracked = await isTracked(tree, path)
    if (!tracked && (await isIgnored(tree, { path, git }))) return nothing
    const repository = repositoryName(tree)
    return {
      findings: [{ type: 'in-repository', repository, isTracked: tracked }],
      mayExclude: !tracked && (await mayExclude(tree, { path, git })),
    }
  }

  async function synced(path: string): Promise<readonly PlaceFinding[]> {
    const by = await syncedBy(dirname(path), around)
    return by === undefined ? [] : [{ type: 'synced', ...by }]
  }

  return {
    look: async (path) => {
      const real = await withoutLinks(path).catch(() => undefined)
      if (real === undefined) return nothing
      const [repository, sync, shared] = await Promise.all([
        inRepository(real).catch(() => nothing),
        synced(real).catch(() => []),
        sharing(dirname(real), around).catch(() => []),
      ])
      const findings = [...repository.findings, ...sync, ...shared]
      return { findings, mayExclude: repository.mayExclude }
    },
    exclude: async (path) => {
      const real = await withoutLinks(path)
      const tree = await gitTreeOf(dirname(real))
      if (tree !== undefined) await addToExclude(tree, real)
    },
  }
}

const nothing: PlaceLook = { findings: [], mayExclude: false }
