import type { Notify } from './telling-ports'

/** `notify`, where the person wants it. What it shows already goes as it would: when it is solved. */
export function whenWanted(notify: Notify, isWanted: () => boolean): Notify {
  return {
    show: (id, notice) => {
      if (isWanted()) notify.show(id, notice)
      // The older one of the same name is out of date.
      else notify.withdraw(id)
    },
    withdraw: (id) => notify.withdraw(id),
  }
}
