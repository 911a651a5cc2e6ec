import { isLoopback, practiceAddress } from '#core/api-address'
import { assertNever } from '#core/errors'
import { baseUrlFacts, providerAt } from '#core/importers/addresses'
import { isCredential, type Draft, type Fact, type FactField } from '#core/importers/draft'
import { readInstant, readLife, type End } from '#core/importers/end'
import type { FoundField, FoundProfile } from '#core/importers/found-profile'
import type { ProviderId } from '#core/providers/index'
import { placeOf, type ImportNote } from '#core/importers/note'
import {
  checkAccessToken,
  checkApiAddress,
  checkCallbackUrl,
  checkEnvironment,
  checkOpaque,
  cleanText,
  isQuoted,
  type Checked,
} from '#core/importers/values'
import { providers } from '#core/providers/index'
import { Secret } from '#core/secret'

export interface CheckedDraft {
  /** Absent when no key, secret or token is left. */
  readonly profile?: FoundProfile
  readonly notes: readonly ImportNote[]
}

/**
 * The profile a draft makes: every value checked, what is no use left out with a note. Lives of tokens are counted
 * from `obtainedAt` (epoch ms).
 */
export function profileOf(draft: Draft, obtainedAt: number): CheckedDraft {
  const facts = draft
    .flatMap((fact) => (fact.field === 'apiAddress' ? baseUrlFacts(fact) : [fact]))
    .filter(({ value }) => value.trim() !== '')
  const { chosen, notes } = choice(facts)
  const read = chosen.map((fact) => readFact(fact, obtainedAt))
  const found = read.reduce<FoundProfile>((all, { values }) => ({ ...all, ...values }), {})
  const all = [...notes, ...read.flatMap((one) => one.notes), ...hostNotes(found)]
  if (!chosen.some((fact) => isCredential(fact) && fact.field in found)) return { notes: all }
  const providerId = guess(found, chosen)
  return { profile: { ...found, ...(providerId === undefined ? {} : { providerId }) }, notes: all }
}

/** One fact per field: what is said outright before what is concluded, and the first of each. */
function choice(facts: Draft): { readonly chosen: Draft; readonly notes: readonly ImportNote[] } {
  const firm = facts.filter(({ isHint }) => isHint !== true)
  const hints = facts.filter(({ isHint }) => isHint === true)
  const chosen = new Map<FactField, Fact>()
  const differing = new Map<FactField, ImportNote>()
  for (const fact of [...firm, ...hints]) {
    const before = chosen.get(fact.field)
    if (before === undefined) chosen.set(fact.field, fact)
    else if (!isSame(before, fact) && !differing.has(fact.field)) {
      differing.set(fact.field, note('differs', fact))
    }
  }
  // A life in seconds says less than an instant.
  if (chosen.has('expiresAt')) chosen.delete('expiresIn')
  return { chosen: Array.from(chosen.values()), notes: Array.from(differing.values()) }
}

function isSame(one: Fact, other: Fact): boolean {
  return one.value === other.value || normal(one) === normal(other)
}

/** `Prod2` and `prod2` are one environment, and an address is one with and without its slash. */
function normal({ field, value }: Fact): string {
  const checks = { environment: checkEnvironment, apiAddress: checkApiAddress }
  if (field !== 'environment' && field !== 'apiAddress') return value
  const checked = checks[field](value)
  return checked.type === 'value' ? checked.value : value
}

interface ReadFact {
  readonly values: FoundProfile
  readonly notes: readonly ImportNote[]
}

function readFact(fact: Fact, obtainedAt: number): ReadFact {
  const { field, value } = fact
  switch (field) {
    case 'name':
    case 'client':
      return readText(fact, field)
    case 'environment':
      return taken(fact, checkEnvironment(value), (environment) => ({ environment }))
    case 'apiAddress':
      return taken(fact, checkApiAddress(value), (apiAddress) => ({ apiAddress }))
    case 'redirectUri':
      return taken(fact, checkCallbackUrl(value), (redirectUri) => ({ redirectUri }))
    case 'clientId':
      return taken(fact, checkOpaque(value), (clientId) => ({ clientId }))
    case 'clientSecret':
    case 'refreshToken':
      return taken(fact, checkOpaque(value), (text) => ({ [field]: new Secret(text) }))
    case 'accessToken':
      return taken(fact, checkAccessToken(value), (text) => ({ accessToken: new Secret(text) }))
    case 'expiresAt':
      return readEnd(fact, readInstant(value, obtainedAt), obtainedAt)
    case 'expiresIn':
      return readEnd(fact, readLife(value, obtainedAt), obtainedAt)
    case 'providerId':
      return { values: {}, notes: [] }
    default:
      return assertNever(field)
  }
}

function taken(fact: Fact, checked: Checked, values: (value: string) => FoundProfile): ReadFact {
  if (checked.type === 'refused') return { values: {}, notes: [refusal(fact, checked.reason)] }
  const isOdd = isCredential(fact) && isQuoted(checked.value)
  return { values: values(checked.value), notes: isOdd ? [note('quotes-kept', fact)] : [] }
}

function readText(fact: Fact, field: 'name' | 'client'): ReadFact {
  const text = cleanText(fact.value)
  if (text === undefined) return { values: {}, notes: [refusal(fact, 'characters')] }
  return { values: { [field]: text }, notes: text === fact.value ? [] : [note('cleaned', fact)] }
}

function readEnd(fact: Fact, end: End, obtainedAt: number): ReadFact {
  if (end.type === 'refused') return { values: {}, notes: [refusal(fact, end.reason)] }
  const values = { expiresAt: end.at }
  if (end.supposed === undefined) return { values, notes: [] }
  if (end.supposed === 'zone') return { values, notes: [note('zone-assumed', fact)] }
  return { values, notes: [{ type: 'end-counted', at: obtainedAt, ...placeOf(fact.line) }] }
}

/** Whose values are these? What a name or an address says; else a refresh token or an environment is Sprinklr's. */
function guess(found: FoundProfile, facts: Draft): ProviderId | undefined {
  const { apiAddress, clientId } = found
  const example = providers.find((one) => 'example' in one && one.example.clientId === clientId)
  const byAddress = apiAddress === undefined ? undefined : providerAt(apiAddress)
  const named = facts.find(({ providerId }) => providerId !== undefined)?.providerId
  const likely = found.refreshToken ?? found.environment
  return example?.id ?? byAddress ?? named ?? (likely === undefined ? undefined : 'sprinklr')
}

function hostNotes({ apiAddress }: FoundProfile): readonly ImportNote[] {
  if (apiAddress === undefined || providerAt(apiAddress) !== undefined) return []
  const { host, hostname } = new URL(apiAddress)
  if (isLoopback(hostname) || apiAddress === practiceAddress) return []
  return [{ type: 'host-unknown', host }]
}

function note(
  type: 'differs' | 'quotes-kept' | 'cleaned' | 'zone-assumed',
  fact: Fact,
): ImportNote {
  return { type, field: fieldOf(fact), ...placeOf(fact.line) }
}

function refusal(fact: Fact, reason: Extract<Checked, { type: 'refused' }>['reason']): ImportNote {
  return { type: 'value-refused', field: fieldOf(fact), reason, ...placeOf(fact.line) }
}

function fieldOf({ field }: Fact): FoundField {
  return field === 'expiresIn' ? 'expiresAt' : field
}
