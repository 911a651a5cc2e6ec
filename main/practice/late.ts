import type { Practice, PracticePorts } from './practice'

/** The simulation, read in when it is first needed: most who use the wallet never meet it. */
export function latePractice(ports: PracticePorts): Pick<Practice, 'start' | 'stop'> {
  let made: Promise<Practice> | undefined
  return {
    start: async () => {
      made ??= import('./practice').then(({ createPractice }) => createPractice(ports))
      return (await made).start()
    },
    stop: async () => {
      await (await made)?.stop()
    },
  }
}
