import type { ProfileId } from '#core/profile'
import type { WalletState } from '#core/wallet-state'

/** What profiles and clients are called in a support file. */
export interface Numbers {
  readonly profile: (id: ProfileId) => string
  readonly client: (name: string) => string
}

/** By their places in the state, from 1. */
export function numbered({ profiles }: Pick<WalletState, 'profiles'>): Numbers {
  const places = new Map(profiles.map(({ id }, place) => [id, place + 1]))
  const clients = [...new Set(profiles.map(({ client }) => client))].filter((name) => name !== '')
  return {
    profile: (id) => {
      const place = places.get(id)
      return place === undefined ? 'another profile' : `profile ${place}`
    },
    client: (name) => (name === '' ? 'no client' : `client ${clients.indexOf(name) + 1}`),
  }
}
