import { WalletError } from '#core/errors'

interface End<T> {
  readonly resolve: (value: T) => void
  readonly reject: (reason: unknown) => void
}

/**
 * What `begin` resolves or rejects, unless `signal` lapses first: `sign-in-cancelled` then, and nothing is begun where
 * it has lapsed before. No listener stays: Node keeps a combined signal that is listened to until it lapses, which the
 * one of an attempt that has ended never does.
 */
export async function unlessStopped<T>(
  signal: AbortSignal,
  begin: (end: End<T>) => void,
): Promise<T> {
  throwIfStopped(signal)
  let stop = (): void => undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = () => reject(new WalletError('sign-in-cancelled'))
      signal.addEventListener('abort', stop)
      begin({ resolve, reject })
    })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

export function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new WalletError('sign-in-cancelled')
}
