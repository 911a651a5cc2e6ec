// @ts-check
import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { say } from '../progress.mjs'
import { inProject } from '../project.mjs'

const REACHABLE_WITHIN_MS = 4_000
const DOWNLOADED_WITHIN_MS = 10 * 60_000

/**
 * Lets the electron package download its own binary.
 * @param {string} version
 * @returns {Promise<string | undefined>} undefined when it is there, else what went wrong
 */
export async function downloadElectron(version) {
  const unreachable = behindProxy() ? undefined : await whyUnreachable(downloadHost())
  if (unreachable !== undefined) return unreachable
  say(`… Downloading Electron ${version}`)
  return runInstaller()
}

/** The installer waits long for a host that does not answer, so that is found out first. */
function downloadHost() {
  const env = process.env
  const mirror =
    env['ELECTRON_MIRROR'] ??
    env['npm_config_electron_mirror'] ??
    env['npm_package_config_electron_mirror']
  return new URL(mirror ?? 'https://github.com/')
}

function behindProxy() {
  const names = ['https_proxy', 'http_proxy', 'all_proxy', 'electron_get_use_proxy']
  return names.some((name) => process.env[name] ?? process.env[name.toUpperCase()])
}

/**
 * @param {URL} url
 * @returns {Promise<string | undefined>}
 */
function whyUnreachable(url) {
  const port = Number(url.port) || (url.protocol === 'http:' ? 80 : 443)
  const socket = connect({ host: url.hostname, port })
  return new Promise((resolve) => {
    /** @param {string | undefined} answer */
    const finish = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(REACHABLE_WITHIN_MS, () => finish('its download host does not answer'))
    socket.on('connect', () => finish(undefined))
    socket.on('error', () => finish('its download host cannot be reached'))
  })
}

/** @returns {Promise<string | undefined>} */
function runInstaller() {
  const installer = inProject('node_modules', 'electron', 'install.js')
  const child = spawn(process.execPath, [installer], {
    stdio: ['ignore', 2, 'pipe'],
    timeout: DOWNLOADED_WITHIN_MS,
  })
  let complaint = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => {
      if (code === 0) resolve(undefined)
      else resolve(complaint.trim().split('\n')[0] || 'the download took longer than ten minutes')
    })
  })
}
