/** The application log. Every line passes the redaction on its way in, whoever writes it. */
export interface Log {
  info(message: string): void
  warn(message: string): void
  /** A bug of ours: an error nobody expected. */
  bug(error: unknown): void
}

export type WriteLog = (level: 'info' | 'warn' | 'error', line: string) => void

export function createLog(redact: (text: string) => string, write: WriteLog): Log {
  return {
    info: (message) => write('info', redact(message)),
    warn: (message) => write('warn', redact(message)),
    bug: (error) => write('error', redact(describe(error))),
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.stack ?? `${error.name}: ${error.message}`
}
