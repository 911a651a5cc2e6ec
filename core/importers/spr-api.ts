import { isCredential, type Draft } from '#core/importers/draft'
import type { Importer } from '#core/importers/importer'
import { memberFacts } from '#core/importers/json-drafts'
import { isUsualEnvironment } from '#core/importers/values'
import { asObject } from '#core/json'

/**
 * The credentials of the Python library spr_api: `{ env: { key: { secret, redirect_uri, refresh_token, access_token,
 * expires_at } } }`. Environment and API key are names there, not values.
 */
export const sprApi = {
  id: 'spr-api',
  read: ({ json }) => {
    const environments = Object.entries(asObject(json) ?? {})
    if (environments.length === 0) return undefined
    const drafts = environments.flatMap(([environment, apps]) => draftsIn(environment, apps))
    return drafts.length === 0 || drafts.includes(undefined)
      ? undefined
      : { drafts: drafts.filter((draft) => draft !== undefined), notes: [] }
  },
} as const satisfies Importer

/** One draft per API key; undefined stands for what has another shape. */
function draftsIn(environment: string, apps: unknown): readonly (Draft | undefined)[] {
  const byKey = asObject(apps)
  if (byKey === undefined || !isUsualEnvironment(environment)) return [undefined]
  return Object.entries(byKey).map(([key, app]) => {
    const facts = memberFacts(asObject(app) ?? {})
    if (!facts.some(isCredential) || facts.some(({ field }) => field === 'clientId'))
      return undefined
    return [
      { field: 'environment', value: environment, providerId: 'sprinklr' },
      { field: 'clientId', value: key },
      ...facts,
    ]
  })
}
