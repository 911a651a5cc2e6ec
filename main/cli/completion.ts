import { exporterIds } from '#core/exporters/exporter-id'
import type { Shell } from './order'
import { commandNames } from './read-order'

const withName = [
  'show',
  'copies',
  'token',
  'export',
  'renew',
  'check',
  'exec',
  'sign-in',
  'bundle',
]

/** A script for the shell. Names of profiles are asked for as they are needed, and are no secret. */
export function completionOf(shell: Shell): string {
  return scripts[shell]()
}

const commands = commandNames.join(' ')
const forms = exporterIds.join(' ')
const holders = 'wallet other-tool'
const namesCommand = `token-wallet list --json 2>/dev/null | sed -n 's/^ *"name": "\\(.*\\)",$/\\1/p'`

/** Names are data: bash would run what stands in them if they went through `compgen -W` or to the line unquoted. */
const scripts: Readonly<Record<Shell, () => string>> = {
  bash: () => `_token_wallet() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} IFS=$'\\n'
  if [ "$COMP_CWORD" = 1 ]; then COMPREPLY=($(compgen -W "$(printf '%s\\n' ${commands})" -- "$word"))
  elif [ "$before" = --format ]; then COMPREPLY=($(compgen -W "$(printf '%s\\n' ${forms})" -- "$word"))
  elif [ "$before" = --renewed-by ]; then COMPREPLY=($(compgen -W "$(printf '%s\\n' ${holders})" -- "$word"))
  elif [ "$COMP_CWORD" = 2 ]; then case " ${withName.join(' ')} " in *" $before "*)
    _token_wallet_names "\${word//\\\\/}" ;; esac
  fi
}
_token_wallet_names() {
  local name
  COMPREPLY=()
  while IFS= read -r name; do
    case $name in "$1"*) COMPREPLY+=("$(printf %q "$name")") ;; esac
  done < <(${namesCommand})
}
complete -o default -F _token_wallet token-wallet
`,
  zsh: () => `#compdef token-wallet
_token_wallet() {
  local -a names
  if (( CURRENT == 2 )); then compadd ${commands}
  elif [[ $words[CURRENT-1] == --format ]]; then compadd ${forms}
  elif [[ $words[CURRENT-1] == --renewed-by ]]; then compadd ${holders}
  elif (( CURRENT == 3 )) && [[ " ${withName.join(' ')} " == *" $words[2] "* ]]; then
    names=("\${(@f)$(${namesCommand})}")
    compadd -a names
  else _files
  fi
}
compdef _token_wallet token-wallet
`,
  fish: () => `complete -c token-wallet -f -n __fish_use_subcommand -a "${commands}"
complete -c token-wallet -f -n "__fish_seen_subcommand_from ${withName.join(' ')}" -a "(${namesCommand})"
complete -c token-wallet -f -n "__fish_seen_subcommand_from export" -l format -a "${forms}"
complete -c token-wallet -f -n "__fish_seen_subcommand_from export import" -l renewed-by -a "${holders}"
complete -c token-wallet -n "__fish_seen_subcommand_from export" -l keep
`,
}
