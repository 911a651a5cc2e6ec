import type { SavedView } from '#core/board-memory'
import type { Result } from '#core/errors'
import { canRenew, isAskedAnew } from '#core/grants'
import type { SlotSummary } from '#core/linked-file'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { passphraseModeOf } from '#core/ways-to-open'
import { aboutProfile } from '../components/about-profile'
import type { WindowState } from '../store/state'
import type { WalletActions } from '../store/wallet-store'
import { settingsCommands } from './settings-commands'

/** Something the app can do now. */
export interface Command {
  /** The same for as long as it is the same command. */
  readonly id: string
  readonly label: string
  /** The profile it is done to. */
  readonly profile?: ProfileSummary
  /** What follows is shown at the profile: on the board or on its page. */
  readonly isFollowedThere?: true
  /** Found by typing alone: there are too many of its kind to stand there unasked. */
  readonly isOnlyFound?: true
  readonly run: (actions: WalletActions) => Promise<void> | void
}

/** All that can be done now: what cannot work is not there. Commands of the app first, then profile by profile. */
export function commandsOf({ wallet, busy }: Pick<WindowState, 'wallet' | 'busy'>): Command[] {
  if (wallet === undefined) return []
  const idle = wallet.profiles.filter(({ id }) => busy[id] === undefined)
  const isLock = passphraseModeOf(wallet.ways) === 'lock'
  return [
    ...appCommands(),
    ...(isLock ? [lockCommand()] : []),
    ...wallet.board.saved.map(viewCommand),
    ...settingsCommands(),
    ...idle.flatMap((profile) => profileCommands(profile, wallet.slots)),
  ]
}

/** What a search looks through. */
export function searchTextOf({ label, profile }: Command): string {
  return profile === undefined ? label : `${label} ${profile.name} ${aboutProfile(profile)}`
}

/** What failed is told where the command was given. */
const orTell =
  (what: (actions: WalletActions) => Promise<Result<unknown>>): Command['run'] =>
  async (actions) => {
    const answer = await what(actions)
    if (!answer.ok) actions.openPalette(answer.failure)
  }

const appCommands = (): readonly Command[] => [
  {
    id: 'add-profile',
    label: text.board.addProfile,
    run: (actions) => actions.openWizard('sprinklr'),
  },
  { id: 'import', label: text.imports.open, run: (actions) => actions.openImport() },
  { id: 'due', label: text.due.open, run: (actions) => actions.showDue() },
  { id: 'timeline', label: text.timeline.open, run: (actions) => actions.showTimeline() },
  { id: 'ledger', label: text.ledger.open, run: (actions) => actions.showLedger() },
  { id: 'trash', label: text.trash.title, run: (actions) => actions.showTrash() },
  {
    id: 'save-calendar',
    label: text.ends.handOut.calendar,
    run: orTell((actions) => actions.saveCalendar()),
  },
  {
    id: 'save-inventory',
    label: text.ends.handOut.inventory,
    run: orTell((actions) => actions.saveInventory()),
  },
  {
    id: 'copy-ends',
    label: text.ends.handOut.sentence,
    run: orTell((actions) => actions.copyEndsInWords()),
  },
  { id: 'move', label: text.moving.open, run: (actions) => actions.openMoving() },
  { id: 'doctor', label: text.doctor.command, run: (actions) => actions.showDoctor() },
  { id: 'board', label: text.board.title, run: (actions) => actions.showBoard() },
  { id: 'help', label: text.help.open, run: orTell((actions) => actions.showHelp('README')) },
  { id: 'shortcuts', label: text.shortcuts.title, run: (actions) => actions.openShortcuts() },
  { id: 'settings', label: text.security.settings, run: (actions) => actions.showSettings() },
]

const viewCommand = (saved: SavedView): Command => ({
  id: `view:${saved.id}`,
  label: text.board.views.show(saved.name),
  run: (actions) => actions.showView(saved),
})

const lockCommand = (): Command => ({
  id: 'lock',
  label: text.security.lock,
  run: orTell((actions) => actions.lock()),
})

function profileCommands(
  profile: ProfileSummary,
  slots: readonly SlotSummary[],
): readonly Command[] {
  const { id, hasToken } = profile
  const anew = isAskedAnew(profile)
  const words = text.board
  const commands: readonly (Omit<Command, 'profile'> | undefined)[] = [
    ...(hasToken || anew
      ? [
          { id: 'copy', label: words.copyToken, run: (a: WalletActions) => a.copyToken(id) },
          { id: 'export', label: words.export, run: (a: WalletActions) => a.openExport(id) },
        ]
      : []),
    canRenew(profile)
      ? { id: 'renew', label: words.renewNow, isFollowedThere: true, run: (a) => a.renew(id) }
      : undefined,
    anew
      ? undefined
      : {
          id: 'sign-in',
          label: words.signInAgain,
          isFollowedThere: true,
          run: (a) => a.signInAgain(id),
        },
    hasToken
      ? {
          id: 'check',
          label: text.profile.checkNow,
          isFollowedThere: true,
          run: (a) => a.check(id),
        }
      : undefined,
    ...(hasToken ? slotCommands(profile, slots) : []),
    { id: 'details', label: words.details, run: (a) => a.showProfile(id) },
    { id: 'ledger', label: text.ledger.openOf, run: (a) => a.showLedger(id) },
    {
      id: 'pin',
      label: profile.isPinned ? words.unpin : words.pin,
      run: (a) => a.pin(id, !profile.isPinned),
    },
    { id: 'rename', label: words.rename, run: (a) => a.openDialog('rename', id) },
    { id: 'duplicate', label: words.duplicate, run: (a) => a.duplicate(id) },
    { id: 'move', label: text.moving.openOne, run: (a) => a.openMoving(id) },
    { id: 'delete', label: words.delete, run: (a) => a.remove(id) },
  ]
  return commands.flatMap((command) =>
    command === undefined ? [] : [{ ...command, id: `${command.id}:${id}`, profile }],
  )
}

/** The slots whose files could get this profile’s token. */
function slotCommands(
  { id }: ProfileSummary,
  slots: readonly SlotSummary[],
): readonly Omit<Command, 'profile'>[] {
  return slots
    .filter(({ profileId }) => profileId !== id)
    .map((slot) => ({
      id: `use:${slot.id}`,
      label: text.linkedFiles.useFor(slot.name),
      run: (actions) => actions.useSlot(slot.id, id),
    }))
}
