import type { ExtrasDesk } from '../../main/extras/extras'

/** A computer on which nothing of ours lies. */
export const noExtras: ExtrasDesk = {
  look: () =>
    Promise.resolve({
      command: { type: 'unavailable' },
      closedRenewal: { type: 'unavailable', reason: 'no-tool' },
    }),
  installCommand: () => Promise.resolve(),
  removeCommand: () => Promise.resolve(),
  renewWhileClosed: () => Promise.resolve(),
}

/** Whatever `extras` gives at the time. */
export function lateExtras(extras: () => ExtrasDesk): ExtrasDesk {
  return {
    look: () => extras().look(),
    installCommand: () => extras().installCommand(),
    removeCommand: () => extras().removeCommand(),
    renewWhileClosed: (does) => extras().renewWhileClosed(does),
  }
}
