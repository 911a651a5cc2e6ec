import type { Identity } from '#core/providers/provider'

/** Whose a token is, as far as it is known. */
export type Owner = Partial<Omit<Identity, 'checkedAt'>> & { readonly environment: string }

export interface OwnerDifference {
  readonly differs: 'environment' | 'user' | 'customer'
  readonly own: string
  readonly theirs: string
}

/** The first thing two tokens differ in; what only one of them tells says nothing. People change their workspace. */
export function differenceOf(own: Owner, theirs: Owner): OwnerDifference | undefined {
  const pairs = [
    ['environment', own.environment, theirs.environment],
    ['user', own.email, theirs.email],
    ...(own.email === undefined || theirs.email === undefined
      ? [['user', own.user, theirs.user] as const]
      : []),
    ['customer', own.customer, theirs.customer],
  ] as const
  for (const [differs, one, other] of pairs) {
    if (one === undefined || other === undefined || isSame(one, other)) continue
    return { differs, own: one, theirs: other }
  }
  return undefined
}

/** Capitals make no other address, and no other environment. */
function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
