import { Notification } from 'electron'
import type { Notify } from '../telling-ports'

/** The notifications of this computer. One that the system cannot show is left out: the window tells the same. */
export function systemNotify(): Notify {
  // What nothing holds would be collected, and its click lost.
  const shown = new Map<string, Notification>()
  const withdraw = (id: string): void => {
    shown.get(id)?.close()
    shown.delete(id)
  }
  return {
    show: (id, { title, body, onClick }) => {
      withdraw(id)
      if (!Notification.isSupported()) return
      const notification = new Notification({ title, body })
      notification.on('click', onClick)
      shown.set(id, notification)
      notification.show()
    },
    withdraw,
  }
}
