import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { completionOf } from '../../../main/cli/completion'
import { aTempFolder } from '../../helpers/practice'

const harmless = ['Acme weekly', 'Acme (daily)', "Ada's", 'Größe & Söhne']

/** What bash proposes for `token-wallet token` and this word, each as bash reads it when it stands on a line. */
async function proposed(names: readonly string[], word: string): Promise<readonly string[]> {
  const folder = await aTempFolder()
  const list = JSON.stringify({ profiles: names.map((name) => ({ name, client: '' })) }, null, 2)
  writeFileSync(join(folder, 'list.json'), list)
  const command = join(folder, 'token-wallet')
  writeFileSync(command, `#!/bin/sh\ncat '${join(folder, 'list.json')}'\n`)
  chmodSync(command, 0o755)
  const script = `${completionOf('bash')}
COMP_WORDS=(token-wallet token "$1"); COMP_CWORD=2
_token_wallet
for each in "\${COMPREPLY[@]}"; do eval "set -- $each"; printf '%s\\n' "$#:$1"; done`
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' }
  const ran = spawnSync('bash', ['--norc', '--noprofile', '-c', script, 'bash', word], {
    env,
    cwd: folder,
    encoding: 'utf8',
  })
  expect(ran.stderr).toBe('')
  expect(existsSync(join(folder, 'ran'))).toBe(false)
  return ran.stdout.split('\n').filter((line) => line !== '')
}

it('proposes names in bash as one word each', async () => {
  expect(await proposed(harmless, '')).toEqual(harmless.map((name) => `1:${name}`))
  expect(await proposed(harmless, 'Acme\\ w')).toEqual(['1:Acme weekly'])
})

it.each(['$(touch ran)', '`touch ran`', 'x; touch ran', '* ?', '${IFS}touch ran', '<(touch ran)'])(
  'never runs a name: %s',
  async (name) => {
    expect(await proposed([name], '')).toEqual([`1:${name}`])
  },
)
