import { use } from 'react'
import { WalletStoreContext } from '../store/use-wallet'
import type { WalletStore } from '../store/wallet-store'
import type { Command } from './commands'

/** Does a command, and lets what comes of it be seen: where it failed, the profile’s page says why. */
export function useRun(): (command: Command) => Promise<void> {
  const store = use(WalletStoreContext)
  if (store === undefined) throw new Error('no wallet store above this component')
  return (command) => run(store, command)
}

async function run({ getState }: WalletStore, command: Command): Promise<void> {
  const { actions, view } = getState()
  const { profile } = command
  actions.noteCommand(command.id)
  actions.closeDialog()
  const isThere = view.type === 'board' || view.type === 'profile'
  if (profile !== undefined && command.isFollowedThere === true && !isThere) {
    actions.showProfile(profile.id)
  }
  await command.run(actions)
  if (profile !== undefined && hasFailed(getState(), profile.id)) actions.showProfile(profile.id)
}

function hasFailed(
  { failures, linking }: ReturnType<WalletStore['getState']>,
  id: NonNullable<Command['profile']>['id'],
): boolean {
  return failures[id] !== undefined || linking.failure?.of === id
}
