import type { NamedField, VariableNames } from '#core/exporters/parts/variable-names'
import { UsageError } from './usage-error'

/** What a value is called after `--name`. */
const fields: Readonly<Record<string, NamedField>> = {
  environment: 'environment',
  'api-address': 'apiAddress',
  'api-key': 'apiKey',
  'api-secret': 'apiSecret',
  'callback-url': 'redirectUri',
  'access-token': 'accessToken',
  'refresh-token': 'refreshToken',
}

/** Each `VALUE=NAME` gives one name, `VALUE=` none: that value is left out. Throws `UsageError`. */
export function readNames(given: readonly string[]): VariableNames {
  const names: Partial<Record<NamedField, readonly string[]>> = {}
  for (const one of given) {
    const at = one.indexOf('=')
    const value = one.slice(0, Math.max(at, 0))
    const field = Object.hasOwn(fields, value) ? fields[value] : undefined
    if (field === undefined) throw new UsageError('name-option-unusable', one)
    const name = one.slice(at + 1)
    names[field] = name === '' ? [] : [...(names[field] ?? []), name]
  }
  return names
}
