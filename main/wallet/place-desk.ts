import { lstat } from 'node:fs/promises'
import { WalletError } from '#core/errors'
import { isTyped, type OtherStage, type PlaceAnswer, type PlaceQuestion } from '#core/place-finding'
import type { ExportRequest } from '#core/wallet-requests'
import type { WriteExport } from '../handoff/exports'
import type { Places } from '../handoff/place'
import { otherStageAt } from '../profiles/last-stage'
import type { ProfileBook } from '../profiles/profile-book'

/** A place the person chose, and how the file gets there. */
export interface ChosenPlace {
  readonly request: ExportRequest
  readonly path: string
  readonly write: WriteExport
}

/** Holds the place a person chose while they are asked about it. */
export interface PlaceDesk {
  /** What is to be asked before anything is written there; undefined where there is nothing. */
  ask(place: ChosenPlace): Promise<PlaceQuestion | undefined>
  /**
   * The place that may be written to now. Rejects with `export-place-changed` where another one was chosen since,
   * `export-other-stage` while the name is not typed, or `exclude-failed`.
   */
  answer(answer: PlaceAnswer): Promise<ChosenPlace>
}

export function createPlaceDesk(ports: {
  readonly book: Pick<ProfileBook, 'profiles'>
  readonly places: Places
  readonly newId: () => string
}): PlaceDesk {
  const { book, places, newId } = ports
  let asked: (ChosenPlace & { readonly id: string }) | undefined
  const otherStage = async ({ path, request }: ChosenPlace): Promise<OtherStage | undefined> => {
    const isThere = (await lstat(path).catch(() => undefined)) !== undefined
    return isThere ? otherStageAt(book.profiles(), request.profileId, path) : undefined
  }
  return {
    ask: async (place) => {
      asked = undefined
      const { findings, mayExclude } = await places.look(place.path)
      const other = await otherStage(place)
      if (findings.length === 0 && other === undefined) return undefined
      const id = newId()
      asked = { ...place, id }
      const stage = other === undefined ? {} : { otherStage: other }
      return { id, path: place.path, findings, mayExclude, ...stage }
    },
    answer: async ({ id, excludes, typed }) => {
      if (asked?.id !== id) throw new WalletError('export-place-changed')
      const place = asked
      const other = await otherStage(place)
      if (other !== undefined && !isTyped(other.toType, typed)) {
        const { lastStage: stage, lastName: name, toType } = other
        throw new WalletError('export-other-stage', '', { stage, name, toType })
      }
      if (excludes) await places.exclude(place.path)
      return place
    },
  }
}
