import { useCallback, useEffect, useRef, useState } from 'react'
import { localChecks, withoutEcho, type Check, type Diagnosis } from '#core/doctor/diagnosis'
import type { Result } from '#core/errors'
import { useActions } from '../store/use-wallet'

export interface Examination {
  /** In the order of the checks; servers last. */
  readonly found: readonly Diagnosis[]
  readonly isRunning: boolean
  /** Looks at everything on this computer again. */
  readonly run: () => void
  readonly askServer: (apiAddress: string) => Promise<void>
  readonly closeFolder: () => Promise<void>
}

type Found = Readonly<Record<string, readonly Diagnosis[]>>
type Ask = () => Promise<Result<readonly Diagnosis[]>>

/** Every look by itself, begun with the page: each finding shows as it comes, and none waits for another. */
export function useExamination(): Examination {
  const { examine, examineServer, closeFolder } = useActions()
  const [found, setFound] = useState<Found>({})
  const [open, setOpen] = useState(0)
  const isHere = useRef(true)

  const look = useCallback(async (key: string, check: Check, ask: Ask): Promise<void> => {
    setOpen((count) => count + 1)
    const answer = await ask()
    if (!isHere.current) return
    const failed = (code: string): readonly Diagnosis[] => [
      { type: 'check-failed', check, cause: code },
    ]
    const now = answer.ok ? answer.value : failed(answer.failure.code)
    setFound((before) => ({ ...before, [key]: now }))
    setOpen((count) => count - 1)
  }, [])

  const run = useCallback((): void => {
    for (const check of localChecks) void look(check, check, () => examine(check))
  }, [look, examine])

  useEffect(() => {
    isHere.current = true
    run()
    return () => {
      isHere.current = false
    }
  }, [run])

  const servers = Object.keys(found).filter((key) => !isLocal(key))
  return {
    found: withoutEcho([...localChecks, ...servers].flatMap((key) => found[key] ?? [])),
    // Before the first look has begun, too.
    isRunning: open > 0 || Object.keys(found).length === 0,
    run,
    askServer: async (apiAddress) => {
      await look(apiAddress, 'server', () => examineServer(apiAddress))
      // What it said of the time is known from now on.
      await look('clock', 'clock', () => examine('clock'))
    },
    closeFolder: () => look('folder', 'folder', closeFolder),
  }
}

function isLocal(key: string): boolean {
  return localChecks.some((check) => check === key)
}
