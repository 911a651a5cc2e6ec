import { text } from '#core/text/text'
import { batchWord, shellWord } from './quoting'

/** Stands in every file we put somewhere; what has it not is somebody else’s. */
export const ours = 'Made by Token Wallet, which removes it again in its settings.'

/** The file behind the word `token-wallet`, for people’s shells or for cmd. */
export function launcherScript(launch: readonly [string, ...string[]], isBatch: boolean): string {
  return isBatch ? batchScript(launch) : shellScript(launch)
}

function shellScript(launch: readonly [string, ...string[]]): string {
  const [program] = launch
  const moved = shellWord(text.extras.command.gone(program))
  return `#!/bin/sh
# ${ours}
if [ ! -x ${shellWord(program)} ]; then
  printf '%s\\n' ${moved} >&2
  exit 1
fi
exec ${launch.map(shellWord).join(' ')} "$@"
`
}

/** A program with windows is not waited for by itself. */
function batchScript(launch: readonly string[]): string {
  const lines = [
    '@echo off',
    `rem ${ours}`,
    `start "" /b /wait ${launch.map(batchWord).join(' ')} %*`,
    'exit /b %errorlevel%',
  ]
  return `${lines.join('\r\n')}\r\n`
}
