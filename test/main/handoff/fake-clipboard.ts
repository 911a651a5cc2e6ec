import type { Clipboard } from '../../../main/ports'

export interface FakeClipboard extends Clipboard {
  content: string
  /** Calls that reject without having done anything. */
  fails: ReadonlySet<keyof Clipboard>
  /** A call of `writeSecret` that fails has written all the same. */
  writesAllTheSame: boolean
  /** What really happened, in order. */
  readonly events: {
    readonly type: 'cleared' | 'wrote'
    readonly content: string
    readonly at: number
  }[]
}

/** `step` lets a test decide when each call happens; by default at once. */
export function fakeClipboard(
  choices: { readonly step?: () => Promise<unknown>; readonly now?: () => number } = {},
): FakeClipboard {
  const { step = () => Promise.resolve(), now = () => 0 } = choices
  const act = async <T>(name: keyof Clipboard, action: () => T): Promise<T> => {
    await step()
    if (fake.fails.has(name)) throw new Error('the clipboard is held')
    return action()
  }
  const fake: FakeClipboard = {
    content: '',
    fails: new Set(),
    writesAllTheSame: false,
    events: [],
    read: () => act('read', () => fake.content),
    writeSecret: async (text) => {
      const write = (): void => {
        fake.events.push({ type: 'wrote', content: text, at: now() })
        fake.content = text
      }
      await act('writeSecret', write).catch((error: unknown) => {
        if (fake.writesAllTheSame) write()
        throw error
      })
    },
    clear: () =>
      act('clear', () => {
        fake.events.push({ type: 'cleared', content: fake.content, at: now() })
        fake.content = ''
      }),
  }
  return fake
}
