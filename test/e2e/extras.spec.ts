import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { tempFolder, testUser } from './run'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const words = text.extras
const systemPath = '/usr/bin:/bin'

const openSettings = (window: Page) => window.getByRole('button', { name: 'Settings' }).click()
const card = (window: Page, title: string) => window.getByRole('region', { name: title })

/** A folder of the person’s. */
function folderAt(path: string): string {
  const made = mkdirSync(path, { recursive: true })
  if (testUser === undefined || made === undefined) return path
  for (let one = path; one.length >= made.length; one = dirname(one)) {
    chownSync(one, testUser.uid, testUser.gid)
  }
  return path
}

/** Started by the person, without a display. */
function started(
  [program, ...words]: readonly [string, ...string[]],
  variables: Readonly<Record<string, string>>,
) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(program, words, {
    ...testUser,
    cwd: tempFolder,
    env: { ...env, ...variables },
    encoding: 'utf8',
  })
  return { code: status, out: stdout, messages: stderr }
}

test('the command line is installed, found, moved and removed from the settings', async ({
  start,
}) => {
  const home = freshFolder('home')
  const folder = join(home, '.local/bin')
  const launcher = join(folder, 'token-wallet')
  // A folder whose name a careless script would take apart.
  const dataFolder = join(freshFolder('data'), `it's "here" & $HOME %x`)
  folderAt(dataFolder)
  const running = await start({ dataFolder, home, env: { PATH: systemPath, SHELL: '/bin/zsh' } })
  const { window } = running
  await addPracticeProfile(running, { name })
  await openSettings(window)
  const section = card(window, words.command.title)
  await expect(section).toContainText(words.command.wouldBe(launcher))
  await section.getByRole('button', { name: 'Install the command line' }).click()
  await expect(section).toContainText(words.command.installed(launcher))
  await expectAccessibleInBoth(running, 'settings, with the command line installed')
  // That folder is not on the PATH, and the line that adds it works.
  await expect(section).toContainText('Add this line to ~/.zshrc')
  const line = await section.locator('pre').innerText()
  const shell = (typed: string) =>
    started(['/bin/sh', '-c', typed], { HOME: home, PATH: systemPath })
  const listed = shell(`${line}\ntoken-wallet list --json`)
  expect(listed).toMatchObject({ code: 0, messages: '' })
  expect(JSON.parse(listed.out)).toMatchObject({ profiles: [{ name }] })
  expect(shell(`${line}\ntoken-wallet show 'No "body" $HOME'`)).toMatchObject({
    code: 3,
    messages: expect.stringContaining('“No "body" $HOME”'),
  })

  // It notices that its app lies elsewhere now, and puts that right.
  const made = readFileSync(launcher, 'utf8')
  const elsewhere = /(?<=\[ ! -x )\S+/.exec(made)?.[0] ?? ''
  writeFileSync(launcher, made.replaceAll(elsewhere, '/opt/gone/token-wallet'))
  expect(shell(launcher)).toEqual({
    code: 1,
    out: '',
    messages: `${words.command.gone('/opt/gone/token-wallet')}\n`,
  })
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await openSettings(window)
  await expect(section).toContainText(words.command.moved)
  await section.getByRole('button', { name: 'Install it again' }).click()
  await expect(section).not.toContainText(words.command.moved)
  expect(readFileSync(launcher, 'utf8')).toBe(made)

  await section.getByRole('button', { name: 'Remove the command line' }).click()
  await expect(section).toContainText(words.command.wouldBe(launcher))
  expect(existsSync(launcher)).toBe(false)
})

test('a program of that name which is not ours is never touched; one that comes first is named', async ({
  start,
}) => {
  const home = freshFolder('home')
  const [first, own] = [join(home, 'first'), join(home, '.local/bin')]
  for (const folder of [first, own]) folderAt(folder)
  const theirs = '#!/bin/sh\necho theirs\n'
  writeFileSync(join(own, 'token-wallet'), theirs, { mode: 0o755 })
  writeFileSync(join(first, 'token-wallet'), theirs, { mode: 0o755 })
  const running = await start({ home, env: { PATH: `${first}:${own}:${systemPath}` } })
  const { window } = running
  await openSettings(window)
  const section = card(window, words.command.title)
  await expect(section).toContainText(words.command.taken(join(own, 'token-wallet')))
  await expect(section.getByRole('button')).toHaveCount(0)
  expect(readFileSync(join(own, 'token-wallet'), 'utf8')).toBe(theirs)

  renameSync(join(own, 'token-wallet'), join(own, 'another-name'))
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await openSettings(window)
  await section.getByRole('button', { name: 'Install the command line' }).click()
  await expect(section).toContainText(words.command.hidden(join(first, 'token-wallet')))
  expect(readFileSync(join(first, 'token-wallet'), 'utf8')).toBe(theirs)
})

/** Plays `systemctl --user` for a person whose systemd runs services: notes what it is asked, in a file. */
const playedSystemctl = `#!/bin/sh
state="$HOME/systemctl"
printf '%s\\n' "$*" >> "$state.asked"
case "$2" in
  enable) : > "$state.enabled" ;;
  disable) rm -f "$state.enabled" ;;
  is-enabled) test -e "$state.enabled" ;;
esac
`

test('what is due is renewed while the window is closed, by a timer of the person’s own', async ({
  start,
}) => {
  const home = freshFolder('home')
  const bin = folderAt(join(home, 'bin'))
  writeFileSync(join(bin, 'systemctl'), playedSystemctl, { mode: 0o755 })
  const running = await start({ home, env: { PATH: `${bin}:${systemPath}`, XDG_CONFIG_HOME: '' } })
  const { window, dataFolder } = running
  await addPracticeProfile(running, { name })
  await openSettings(window)
  const section = card(window, words.closedRenewal.title)
  await expect(section).toContainText(words.closedRenewal.off)
  await section.getByRole('button', { name: 'Renew while closed' }).click()
  await expect(section).toContainText(words.closedRenewal.on)
  await expect(section).toContainText(words.closedRenewal.neverRan)
  const units = join(home, '.config/systemd/user')
  const [service, timer] = ['service', 'timer'].map((kind) =>
    join(units, `token-wallet-renew.${kind}`),
  )
  const unit = readFileSync(service ?? '', 'utf8')
  const checked = spawnSync('systemd-analyze', ['verify', '--user', service ?? '', timer ?? ''], {
    encoding: 'utf8',
  })
  if (checked.error === undefined) expect(checked.stderr).not.toContain('token-wallet-renew')

  // What the timer starts, started.
  const exec = unit.split('\n').find((line) => line.startsWith('ExecStart='))
  const command = [...(exec ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word)
  const [program = '', ...args] = command
  const ran = started([program, ...args], { HOME: home })
  expect(ran).toEqual({ code: 0, out: '', messages: `${text.commandLine.nothingDue}\n` })
  expect(existsSync(join(dataFolder, 'last-due-run.json'))).toBe(true)
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await openSettings(window)
  await expect(section).toContainText(/Last run: .* All went well\./)

  await section.getByRole('button', { name: 'Stop renewing while closed' }).click()
  await expect(section).toContainText(words.closedRenewal.off)
  expect(existsSync(timer ?? '')).toBe(false)
  const asked = readFileSync(join(home, 'systemctl.asked'), 'utf8').split('\n')
  expect(asked).toContain('--user enable --now token-wallet-renew.timer')
  expect(asked).toContain('--user disable --now token-wallet-renew.timer')
  await expect(profileItem(window, name)).toHaveCount(0)
})

test('where systemd runs nothing for this person it says so, and offers nothing', async ({
  start,
}) => {
  const home = freshFolder('home')
  const runtime = freshFolder('runtime')
  const { window } = await start({ home, env: { XDG_RUNTIME_DIR: runtime } })
  await openSettings(window)
  const section = card(window, words.closedRenewal.title)
  await expect(section).toContainText(/Not available here: (systemd|this computer)/)
  await expect(section.getByRole('button')).toHaveCount(0)
})
