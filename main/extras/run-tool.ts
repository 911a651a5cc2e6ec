import { execFile } from 'node:child_process'

/** How a program of the system ended. */
export interface ToolEnd {
  /** Undefined where it could not be started. */
  readonly code: number | undefined
  readonly out: string
  readonly errors: string
}

/** Runs a program of the system with these words, never through a shell. */
export type RunTool = (program: string, words: readonly string[]) => Promise<ToolEnd>

/** None of them asks anybody anything. */
const patienceMs = 15_000

export const runTool: RunTool = (program, words) =>
  new Promise((resolve) => {
    const options = { timeout: patienceMs, windowsHide: true, encoding: 'utf8' as const }
    execFile(program, [...words], options, (error, out, errors) => {
      if (error === null) resolve({ code: 0, out, errors })
      else resolve({ code: codeOf(error.code), out, errors: errors || error.message })
    })
  })

function codeOf(code: string | number | null | undefined): number | undefined {
  return typeof code === 'number' ? code : undefined
}
