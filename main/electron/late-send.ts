import type { Send } from '../ports'

/**
 * The `send` port, opened when there is something to send: Chromium’s sessions and its network process take time that a
 * command which sends nothing need not wait for. One that will send opens it at the start, with `isExpected`.
 */
export function createLateSend(
  open: () => Send,
  { isExpected }: { readonly isExpected: boolean },
): Send {
  let opened = isExpected ? open() : undefined
  return (request) => (opened ??= open())(request)
}
