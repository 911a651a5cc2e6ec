import { createJournal } from '../refresh/journal'
import { createPatience } from '../refresh/patience'
import { createRenewal } from '../refresh/renewal'
import { createSchedule } from '../refresh/schedule'
import { createThrottle, usualLimits } from '../refresh/throttle'
import type { RandomBytes } from '../ports'
import type { WalletParts, WalletPorts } from './parts'

/** Renewal by a click and by the clock. */
export function renewingParts(
  ports: WalletPorts,
  parts: Pick<WalletParts, 'book' | 'keeper' | 'turns' | 'lateNotes' | 'watched'> & {
    readonly announce: () => void
  },
): Pick<WalletParts, 'renewal' | 'schedule'> {
  const { clock } = ports.serverTime
  const dice = (): number => diceOf(ports.randomBytes)
  const journal = createJournal({ vault: ports.vault, now: () => clock.now() })
  const patience = createPatience({ clock, dice })
  const renewal = parts.watched.renewal(
    createRenewal({ ...ports, ...parts, clock, journal, patience }),
  )
  const throttle = createThrottle({ ...ports, limits: ports.limits ?? usualLimits })
  const schedule = createSchedule({
    ...ports,
    ...parts,
    journal,
    patience,
    renewal,
    throttle,
    dice,
  })
  return { renewal, schedule }
}

/** A random number in [0, 1). */
function diceOf(randomBytes: RandomBytes): number {
  return Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32
}
