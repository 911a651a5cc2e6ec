import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placesFor, reachOf, type CommandWorld } from '../../../main/extras/command-place'
import { launchWords } from '../../../main/extras/launch'
import { launcherScript } from '../../../main/extras/launcher'
import { unitWord, windowsWord } from '../../../main/extras/quoting'
import { aTempFolder } from '../../helpers/practice'

const start = {
  platform: 'linux',
  isPackaged: true,
  executable: '/tmp/.mount_x/token-wallet',
  appPath: '/tmp/.mount_x/resources/app.asar',
  argv: ['/tmp/.mount_x/token-wallet', '--inspect=0', '--user-data-dir=/data', 'word'],
} as const

describe('the words that start the command line', () => {
  it('name the AppImage itself, and keep the data folder', () => {
    const words = launchWords({ ...start, appImage: '/home/a/Token Wallet.AppImage' })
    expect(words[0]).toBe('/home/a/Token Wallet.AppImage')
    expect(words.slice(-3)).toEqual(['--user-data-dir=/data', '--', '--cli'])
    expect(words).toContain('--ozone-platform=headless')
  })

  it('in development name the built app', () => {
    const words = launchWords({ ...start, isPackaged: false, platform: 'darwin' })
    expect(words.slice(-2)).toEqual([start.appPath, '--cli'])
    expect(words).not.toContain('--ozone-platform=headless')
  })
})

describe('the launcher', () => {
  it('gives every word to the app as it is, its own and what was typed', async () => {
    const folder = await aTempFolder()
    const program = join(folder, `it's "a" $HOME \`id\` program`)
    writeFileSync(program, '#!/bin/sh\nfor one; do printf "%s\\0" "$one"; done\n')
    chmodSync(program, 0o755)
    const launcher = join(folder, 'token-wallet')
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.includes('\0'))
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (own, typed) => {
        writeFileSync(launcher, launcherScript([program, ...own], false))
        const out = execFileSync('/bin/sh', [launcher, ...typed], { encoding: 'utf8' })
        expect(out.split('\0').slice(0, -1)).toEqual([...own, ...typed])
      }),
      { numRuns: 60 },
    )
  })

  it('on Windows waits, passes on what was typed, and ends as the app ends', () => {
    expect(
      launcherScript(['C:\\100% mine\\Token Wallet.exe', '--cli'], true).split('\r\n'),
    ).toEqual([
      '@echo off',
      'rem Made by Token Wallet, which removes it again in its settings.',
      'start "" /b /wait "C:\\100%% mine\\Token Wallet.exe" "--cli" %*',
      'exit /b %errorlevel%',
      '',
    ])
  })
})

describe('words for schedulers', () => {
  it('are quoted as systemd and Windows read them', () => {
    expect(unitWord(`a "b" \\ 50%`)).toBe(String.raw`"a \"b\" \\ 50%%"`)
    expect(windowsWord('plain')).toBe('plain')
    expect(windowsWord('C:\\a b\\')).toBe('"C:\\a b\\\\"')
    expect(windowsWord('a\\"b')).toBe(String.raw`"a\\\"b"`)
  })
})

const world: CommandWorld = {
  platform: 'linux',
  home: '/home/a',
  path: '/usr/local/bin:/usr/bin',
  shell: '/usr/bin/fish',
}

describe('where the command goes', () => {
  it('is the person’s own folder, unless only the shared one is looked into and may be written', () => {
    const [own, shared] = ['/home/a/.local/bin/token-wallet', '/usr/local/bin/token-wallet']
    expect(placesFor(world, () => false)).toEqual([own, shared])
    expect(placesFor(world, () => true)).toEqual([shared, own])
    const both = { ...world, path: `/home/a/.local/bin/:${world.path}` }
    expect(placesFor(both, () => true)).toEqual([own, shared])
    const windows = { ...world, platform: 'win32', localAppData: 'C:\\L' } as const
    expect(placesFor(windows, () => true)).toEqual([
      'C:\\L\\Microsoft\\WindowsApps\\token-wallet.cmd',
    ])
  })

  it('is found, not on the PATH, or hidden by another', () => {
    const place = '/usr/bin/token-wallet'
    expect(reachOf(world, place, () => false)).toEqual({ type: 'found' })
    expect(reachOf(world, place, () => true)).toEqual({
      type: 'hidden',
      by: '/usr/local/bin/token-wallet',
    })
    expect(reachOf(world, '/home/a/.local/bin/token-wallet', () => true)).toEqual({
      type: 'not-on-path',
      line: 'fish_add_path "$HOME/.local/bin"',
      file: '~/.config/fish/config.fish',
    })
    const windows = { ...world, platform: 'win32', path: 'C:\\Windows' } as const
    expect(reachOf(windows, 'C:\\L\\token-wallet.cmd', () => true).type).toBe('not-on-windows-path')
  })
})
