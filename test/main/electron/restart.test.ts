import { describe, expect, it } from 'vitest'
import { createRestart } from '../../../main/electron/restart'

const argv = ['/opt/electron', '--user-data-dir=/data', '--password-store=basic', '/opt/app']
const without = ['--user-data-dir=/data', '/opt/app']

function restarted(backend: string | undefined, platform: NodeJS.Platform = 'linux') {
  const asked: string[] = []
  let args: readonly string[] | undefined
  const app = {
    relaunch: (options?: { args?: string[] }) => {
      asked.push('relaunch')
      args = options?.args
    },
    quit: () => void asked.push('quit'),
  }
  const safeStorage = {
    isEncryptionAvailable: () => false,
    encryptString: () => Buffer.alloc(0),
    decryptString: () => '',
    ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
  }
  createRestart(app, { safeStorage, process: { argv, platform } })()
  return { asked, args }
}

describe('a restart', () => {
  it('is asked for before the app quits in its order', () => {
    expect(restarted('gnome_libsecret').asked).toEqual(['relaunch', 'quit'])
  })

  it.each(['basic_text', 'unknown'])('never goes past the keyring again: %s', (backend) => {
    const { args } = restarted(backend)
    expect(args).toEqual(['--password-store=gnome-libsecret', ...without])
  })

  it('keeps everything else as it was', () => {
    for (const backend of ['gnome_libsecret', 'kwallet6']) {
      expect(restarted(backend).args).toEqual(argv.slice(1))
    }
    expect(restarted('basic_text', 'darwin').args).toEqual(argv.slice(1))
  })
})
