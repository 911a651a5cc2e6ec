// @ts-check
import { runCommand } from '../progress.mjs'
import { everything } from './prepare.mjs'
import { provideSystemPackages } from './system.mjs'

/** For machines where root may only do this one step: `sudo node` with this file. */
await runCommand(() => provideSystemPackages(everything))
