import type { ExportValues } from '#core/exporters/exporter'
import { plain, type Carried } from '#core/exporters/parts/carried'
import type { Service } from '#core/providers/provider'

const services: Readonly<Record<Service, string>> = {
  sprinklr: 'Sprinklr',
  cedato: 'Cedato',
  oauth: 'OAuth',
}

/** What an API client lists the environment as: `Sprinklr prod2`. */
export function environmentName({ service, environment, practice }: ExportValues): Carried {
  const words = [services[service], environment, practice ? '(practice)' : '']
  return plain('environment', words.filter((word) => word !== '').join(' '))
}

/**
 * 32 hexadecimal digits, the same for the same key in the same place, so that importing again replaces what was imported
 * before, and nothing else. They tell environments apart and keep nothing secret.
 */
export function environmentDigits(values: ExportValues): string {
  const { service, environment, apiKey, practice } = values
  const place = practice ? 'practice' : values.apiAddress
  const told = JSON.stringify([service, environment, place, apiKey])
  return [1, 2, 3, 4].map((seed) => hash(told, seed).toString(16).padStart(8, '0')).join('')
}

/** The digits as a UUID of version 8, whose bits are its maker’s own choice (RFC 9562). */
export function environmentUuid(values: ExportValues): string {
  const digits = environmentDigits(values)
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20),
  ]
  return parts.join('-')
}

/** FNV-1a, stirred as MurmurHash ends. */
function hash(told: string, seed: number): number {
  let state = Math.imul(0x811c9dc5, seed)
  for (let at = 0; at < told.length; at += 1) {
    state = Math.imul(state ^ told.charCodeAt(at), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
