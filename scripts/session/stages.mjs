// @ts-check
import { openSession } from '../session.mjs'
import { describeSession } from './description.mjs'

/** The apps of the end-to-end tests wait most of the time, so three run at once, each on a desktop of its own. */
const HOW_MANY = 3

/**
 * Desktops beside each other, of which none sees anything of another.
 * @param {import('../session.mjs').SessionOptions} options
 * @returns {Promise<{ first: import('../session.mjs').Session, env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function openStages(options) {
  const opening = await Promise.allSettled(
    Array.from({ length: HOW_MANY }, () => openSession(options)),
  )
  const sessions = opening.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const stop = async () => {
    await Promise.all(sessions.map((session) => session.stop()))
  }
  const failed = opening.find((one) => one.status === 'rejected')
  const [first] = sessions
  if (failed !== undefined || first === undefined) {
    await stop()
    throw failed?.reason
  }
  const all = sessions.map((one) => ({ ...one.env, ...describeSession(one, options.runtime) }))
  const env = { ...all[0], TOKEN_WALLET_STAGES: JSON.stringify(all.map(notInherited)) }
  return { first, env, stop }
}

/**
 * What makes a stage: the rest is the same for all.
 * @param {Record<string, string>} env
 */
function notInherited(env) {
  const entries = Object.entries(env).filter(([name, value]) => process.env[name] !== value)
  return Object.fromEntries(entries)
}
