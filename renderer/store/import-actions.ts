import { isProposed, isStorable, type ImportPreview } from '#core/import-preview'
import { sizeLimit } from '#core/importers/decode'
import type { Holder, ProfileId } from '#core/profile'
import { attempt } from './attempt'
import { readDropped, type Dropped } from './dropped'
import { nextNoticeId } from './notice-id'
import { boardShown, firstState, without, type ImportState, type WizardStep } from './state'
import type { StoreParts } from './store-parts'

/** Taking over what people have. Main keeps what was found; the window sees it without its secrets. */
export interface ImportActions {
  readonly openImport: () => Promise<void>
  readonly importText: (pasted: string) => Promise<void>
  readonly importFile: () => Promise<void>
  readonly importDropped: (dropped: Dropped) => Promise<void>
  readonly chooseFound: (place: number, isChosen: boolean) => void
  readonly chooseAllFound: (isChosen: boolean) => void
  readonly chooseHolder: (holder: Holder) => void
  /** Stores what is chosen, goes back to the board and tries the tokens there. */
  readonly confirmImport: () => Promise<void>
  /** Opens the wizard with what was found of one profile. */
  readonly completeFound: (place: number) => Promise<void>
  /** Back to the text and the file. */
  readonly lookAnew: () => Promise<void>
  readonly dismissImportFailure: () => void
  readonly closeImport: () => Promise<void>
}

export function importActions(parts: StoreParts): ImportActions {
  const { wallet, get, set } = parts
  const change = (changes: Partial<ImportState>): void =>
    set({ importing: { ...get().importing, ...changes } })
  const forget = async (): Promise<void> => {
    set({ importing: firstState.importing })
    await attempt(() => wallet.discardImport())
  }
  return {
    openImport: async () => {
      set({ view: { type: 'import' }, dialog: { type: 'none' } })
      await forget()
    },
    // A text of more than the limit is refused there, in words.
    importText: (pasted) => look(parts, () => wallet.importText(pasted.slice(0, sizeLimit + 1))),
    importFile: () => look(parts, () => wallet.importFile()),
    importDropped: (dropped) =>
      look(parts, async () => wallet.importDropped(await readDropped(dropped))),
    chooseFound: (place, isChosen) => {
      const chosen = new Set(get().importing.chosen)
      if (isChosen) chosen.add(place)
      else chosen.delete(place)
      change({ chosen })
    },
    chooseAllFound: (isChosen) => {
      change({ chosen: isChosen ? placesOf(get().importing.preview, isStorable) : new Set() })
    },
    chooseHolder: (holder) => change({ holder }),
    confirmImport: () => confirm(parts),
    completeFound: (place) => complete(parts, place),
    lookAnew: forget,
    dismissImportFailure: () => set({ importing: withoutFailure(get().importing) }),
    closeImport: async () => {
      set(boardShown)
      await forget()
    },
  }
}

async function look(
  { get, set }: StoreParts,
  task: () => Promise<ImportPreview | undefined>,
): Promise<void> {
  if (get().importing.busy) return
  set({ importing: { ...withoutFailure(get().importing), busy: true } })
  const { importing: asked } = get()
  const answer = await attempt(task)
  // Meanwhile the person may have left.
  if (get().importing !== asked) return
  if (!answer.ok) set({ importing: { ...asked, busy: false, failure: answer.failure } })
  else if (answer.value === undefined) set({ importing: { ...asked, busy: false } })
  else set({ importing: laid(answer.value) })
}

/** What is shown of a preview at first: what can be taken over without a word is ticked. */
export function laid(preview: ImportPreview): ImportState {
  return { ...firstState.importing, preview, chosen: placesOf(preview, isProposed) }
}

function placesOf(
  preview: ImportPreview | undefined,
  isWanted: typeof isStorable,
): ReadonlySet<number> {
  const profiles = preview?.profiles ?? []
  return new Set(profiles.flatMap((found, place) => (isWanted(found) ? [place] : [])))
}

async function confirm(parts: StoreParts): Promise<void> {
  const { wallet, get, set } = parts
  const { importing } = get()
  const { preview, chosen, holder, busy } = importing
  if (busy || preview === undefined || chosen.size === 0) return
  set({ importing: { ...withoutFailure(importing), busy: true } })
  const places = Array.from(chosen).toSorted((one, other) => one - other)
  const answer = await attempt(() => wallet.confirmImport({ id: preview.id, places, holder }))
  if (!answer.ok) {
    set({ importing: { ...importing, busy: false, failure: answer.failure } })
    return
  }
  const { profileIds, toCheck } = answer.value
  set({
    ...boardShown,
    importing: firstState.importing,
    notice: { type: 'imported', id: nextNoticeId(), count: profileIds.length },
  })
  for (const id of toCheck) await checkImported(parts, id)
}

/** What a token that was taken over answers is shown at its profile; it stays there whatever that is. */
async function checkImported({ wallet, get, set }: StoreParts, id: ProfileId): Promise<void> {
  if (get().busy[id] !== undefined || get().wallet?.vault.type !== 'open') return
  set({ busy: { ...get().busy, [id]: 'check' } })
  const answer = await attempt(() => wallet.check(id))
  set({ busy: without(get().busy, id) })
  if (answer.ok) return
  set({ failures: { ...get().failures, [id]: { attempt: 'check', failure: answer.failure } } })
}

async function complete({ wallet, get, set }: StoreParts, place: number): Promise<void> {
  const { importing } = get()
  const { preview, busy } = importing
  if (busy || preview === undefined) return
  const answer = await attempt(() => wallet.completeImport(preview.id, place))
  if (!answer.ok) {
    set({ importing: { ...importing, failure: answer.failure } })
    return
  }
  const draft = answer.value
  const step: WizardStep =
    draft.environment === undefined ? 'environment' : draft.keys === undefined ? 'keys' : 'sign-in'
  set({
    view: { type: 'wizard', providerId: draft.found?.providerId ?? 'sprinklr' },
    dialog: { type: 'none' },
    wizard: { ...firstState.wizard, step, draft },
    importing: firstState.importing,
  })
}

function withoutFailure({ failure: _before, ...rest }: ImportState): ImportState {
  return rest
}
