import type { DoctorWorld } from '../../main/doctor/doctor-world'

/** A computer on which all is well and nothing is asked; a test changes what it is about. */
export function aDoctorWorld(changes: Partial<DoctorWorld> = {}): DoctorWorld {
  return {
    dataFolder: '/nowhere',
    walletFolder: '/nowhere/wallet',
    machineId: 'machine-of-the-tests',
    platform: 'linux',
    env: {},
    versions: {
      electron: '45.0.0',
      chromium: '150.0.0.0',
      node: '24.0.0',
      platform: 'linux',
      release: '6.1.0',
      architecture: 'x64',
    },
    keyring: () => Promise.resolve({ type: 'available', backend: 'gnome_libsecret' }),
    proxyFor: () => Promise.resolve('DIRECT'),
    ask: () => Promise.reject(new Error('nobody is asked here')),
    certificateOf: () => undefined,
    freeSpaceAt: () => Promise.resolve(10 * 1024 ** 3),
    logLines: () => Promise.resolve([]),
    person: { userName: 'nobody', home: '/home/nobody' },
    ...changes,
  }
}
