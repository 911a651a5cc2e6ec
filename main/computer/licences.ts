import { readFile } from 'node:fs/promises'
import { asObject } from '#core/json'
import type { Licence } from '#core/this-computer'

/** What the bundles are made of, as the build noted it beside them. */
export async function readLicences(files: readonly string[]): Promise<readonly Licence[]> {
  const all = (await Promise.all(files.map(licencesIn))).flat()
  const each = new Map(all.map((one) => [`${one.name} ${one.version}`, one]))
  return [...each.values()].toSorted((one, other) => one.name.localeCompare(other.name))
}

async function licencesIn(file: string): Promise<readonly Licence[]> {
  const stored: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => '[]'))
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one): readonly Licence[] => {
    const { name, version, licence, text } = asObject(one) ?? {}
    if (typeof name !== 'string' || typeof version !== 'string') return []
    if (typeof licence !== 'string' || typeof text !== 'string') return []
    return [{ name, version, licence, text }]
  })
}
