// @ts-check

/**
 * What the end-to-end tests and the demo driver are told about where they run.
 * @param {import('../session.mjs').Session} session
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @returns {Record<string, string>}
 */
export function describeSession(session, runtime) {
  const { person, sandbox, keyring } = session
  const run = {
    electronVersion: runtime.version,
    source: runtime.source,
    user: person.name,
    sandbox,
    keyring,
  }
  return {
    TOKEN_WALLET_ELECTRON: session.executable,
    TOKEN_WALLET_APP: session.app,
    TOKEN_WALLET_RUN: JSON.stringify(run),
    TOKEN_WALLET_E2E_TMP: session.temp,
    TOKEN_WALLET_BUS_WITHOUT_KEYRING: session.busWithoutKeyring,
    ...(person.dropped
      ? {
          TOKEN_WALLET_TEST_USER_UID: String(person.uid),
          TOKEN_WALLET_TEST_USER_GID: String(person.gid),
        }
      : {}),
  }
}
