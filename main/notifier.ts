import { clockOffKey, nextNoticeAt, noticesOf, type Matter, type Notice } from '#core/notices'
import { noticeHeading, noticeNames } from '#core/text/notice-words'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import type { SteadyClock } from './ports'
import type { Announce, NoticeMemory, Notify } from './telling-ports'
import { startTicker } from './refresh/ticker'

/** Tells by notifications of the system what the window lists as notices: each matter once, withdrawn when solved. */
export interface Notifier {
  start(): void
  stop(): void
  /** This is how the wallet stands now. */
  look(state: WalletState): void
}

export interface NotifierPorts {
  readonly notify: Notify
  readonly noticeMemory: NoticeMemory
  /** By the servers' time. */
  readonly clock: SteadyClock
  readonly state: () => WalletState
  readonly clockOffByMs: () => number | undefined
  readonly announce: Announce
}

/** What comes and goes, like a clock that is off, is told again after this at the earliest. */
const rememberedMs = 24 * 3_600_000
/** Looks again at the latest after this. */
const longestBlindMs = 3_600_000

export function createNotifier(ports: NotifierPorts): Notifier {
  const { clock } = ports
  const teller = createTeller(ports)
  let stopTicker: (() => void) | undefined
  let clockOffByMs: number | undefined
  /** Between these two instants time alone changes nothing. */
  let lookedAt = 0
  let lookAgainAt = 0

  const look = (state: WalletState): void => {
    if (stopTicker === undefined) return
    lookedAt = clock.now()
    lookAgainAt = Math.min(lookedAt + longestBlindMs, nextNoticeAt(state, lookedAt))
    teller.tell(state)
  }

  /** A clock that was put right, or found wrong, is news that no change in the wallet brings. */
  const tick = (): void => {
    const offByMs = ports.clockOffByMs()
    const now = clock.now()
    const isNews = offByMs !== clockOffByMs
    if (!isNews && now >= lookedAt && now < lookAgainAt) return
    clockOffByMs = offByMs
    const state = ports.state()
    if (isNews) ports.announce.state(state)
    look(state)
  }

  return {
    start: () => {
      stopTicker ??= startTicker(clock, tick)
      look(ports.state())
    },
    stop: () => {
      stopTicker?.()
      stopTicker = undefined
      teller.withdrawAll()
    },
    look,
  }
}

/** Shows what is new, withdraws what is solved. */
function createTeller(ports: NotifierPorts) {
  const { notify, clock } = ports
  const shown = new Set<Notice['type']>()
  const memory = lastingMemory(ports.noticeMemory)

  const withdrawBut = (types: ReadonlySet<Notice['type']>): void => {
    for (const type of shown) {
      if (types.has(type)) continue
      shown.delete(type)
      notify.withdraw(type)
    }
  }

  const show = (notice: Notice, told: Readonly<Record<string, number>>): readonly string[] => {
    const fresh = loudKeys(notice).filter((key) => !Object.hasOwn(told, key))
    if (fresh.length === 0) return []
    shown.add(notice.type)
    const profileId = onlyMatter(notice)?.profile?.id
    const onClick = (): void => ports.announce.profile(profileId)
    notify.show(notice.type, { ...systemWords(notice), onClick })
    return fresh
  }

  return {
    tell: (state: WalletState): void => {
      // Of a wallet that is not open nothing is told, and what was told of it is nobody's business now.
      const isOpen = state.vault.type === 'open'
      const notices = isOpen ? noticesOf(state, clock.now()) : []
      const loud = notices.filter((one) => loudKeys(one).length > 0)
      withdrawBut(new Set(loud.map(({ type }) => type)))
      const told = memory.told()
      const fresh = loud.flatMap((notice) => show(notice, told))
      const current = new Set(loud.flatMap(loudKeys))
      if (isOpen) remember({ noticeMemory: memory, clock }, { fresh, current })
    },
    withdrawAll: () => withdrawBut(new Set()),
  }
}

/** Where nothing can be written, or what was written cannot be read, this run of the app remembers all the same. */
function lastingMemory(memory: NoticeMemory): NoticeMemory {
  let known: Readonly<Record<string, number>> | undefined
  const read = (): Readonly<Record<string, number>> => {
    try {
      return memory.told()
    } catch {
      return {}
    }
  }
  return {
    told: () => (known ??= read()),
    rememberTold: (told) => {
      known = told
      memory.rememberTold(told)
    },
  }
}

/** Keeps what stands, and for a day what stood. */
function remember(
  { noticeMemory, clock }: Pick<NotifierPorts, 'noticeMemory' | 'clock'>,
  news: { readonly fresh: readonly string[]; readonly current: ReadonlySet<string> },
): void {
  const [told, now] = [noticeMemory.told(), clock.now()]
  const kept = Object.entries(told).filter(
    ([key, at]) => news.current.has(key) || Math.abs(now - at) < rememberedMs,
  )
  if (news.fresh.length === 0 && kept.length === Object.keys(told).length) return
  const added = news.fresh.map((key) => [key, now] as const)
  noticeMemory.rememberTold(Object.fromEntries([...kept, ...added]))
}

function loudKeys(notice: Notice): readonly string[] {
  if (notice.type === 'clock-off') return [clockOffKey]
  return notice.matters.filter(({ isLoud }) => isLoud).map(({ key }) => key)
}

function onlyMatter(notice: Notice): Pick<Matter, 'profile'> | undefined {
  if (notice.type === 'clock-off' || notice.matters.length > 1) return undefined
  return notice.matters[0]
}

/** Names of profiles at most: never a token, a key or an address. */
function systemWords(notice: Notice): { readonly title: string; readonly body: string } {
  const { open } = text.notices.system
  const title = noticeHeading(notice)
  if (notice.type === 'clock-off' || notice.matters.length < 2) return { title, body: open }
  // Whose reminders they are says little; what they say is for the window.
  return { title, body: notice.type === 'reminders-due' ? open : noticeNames(notice.matters) }
}
