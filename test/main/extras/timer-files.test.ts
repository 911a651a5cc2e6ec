import { spawnSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  launchAgent,
  scheduledTask,
  serviceUnit,
  timerName,
  timerUnit,
} from '../../../main/extras/timer-files'
import { aTempFolder } from '../../helpers/practice'

const folder = '../../golden/closed-renewal'
/** All that a careless form would take apart. */
const nasty = `/opt/it's "the" $HOME 50% \\ <é> & more/token-wallet`
const command = [nasty, '--', '--cli', 'renew', '--due'] as const
const onWindows = [
  'C:\\Users\\Zoë & Co\\Token Wallet.exe',
  '--user-data-dir=C:\\a "b"\\',
  '--cli',
] as const

describe('what schedulers are told', () => {
  it('systemd: what is run', async () => {
    await expect(serviceUnit(command, 'ubuntu:GNOME')).toMatchFileSnapshot(`${folder}/service`)
  })

  it('systemd: when', async () => {
    await expect(timerUnit()).toMatchFileSnapshot(`${folder}/timer`)
  })

  it('launchd', async () => {
    await expect(launchAgent(command)).toMatchFileSnapshot(`${folder}/agent.plist`)
  })

  it('the Task Scheduler', async () => {
    const task = scheduledTask(onWindows)
    expect(task.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true)
    await expect(task.replaceAll('\r', '')).toMatchFileSnapshot(`${folder}/task.xml`)
  })

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
  it.runIf(hasSystemd)('systemd itself finds nothing wrong with its units', async () => {
    const home = await aTempFolder()
    const program = join(home, `it's "the" $HOME 50% \\ one`)
    writeFileSync(program, '')
    chmodSync(program, 0o755)
    const units = ['service', 'timer'].map((kind) => join(home, `${timerName}.${kind}`))
    const [service = '', timer = ''] = units
    writeFileSync(service, serviceUnit([program, '--', '--cli', 'a b'], 'GNOME'))
    writeFileSync(timer, timerUnit())
    const verified = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' })
    expect(verified.stderr.split('\n').filter((line) => line.includes(timerName))).toEqual([])
    expect(verified.status).toBe(0)
    // It does look: a program that is not there is named.
    const plain = join(home, 'no such program 50%')
    writeFileSync(service, serviceUnit([plain], undefined))
    const refused = spawnSync('systemd-analyze', ['verify', service], { encoding: 'utf8' })
    expect(refused.stderr).toContain(plain)
  })
})
