import { WalletError } from '#core/errors'
import type { TokenSet } from '#core/token-set'
import type { Attempt, SignInPorts } from './request'

/**
 * Exchanges the code for tokens. From here on nothing is called off: the provider may already have made new tokens
 * and ended the old ones, and an answer nobody reads would lose both. The `send` port has time limits of its own.
 */
export async function exchange(
  ports: Pick<SignInPorts, 'send' | 'clock'>,
  { provider, app, own }: Attempt,
  code: string,
): Promise<TokenSet> {
  const proof = app.withoutPkce === true ? {} : { codeVerifier: own.codeVerifier }
  const answer = await ports.send(provider.signIn.codeRequest(app, { code, ...proof }))
  try {
    return provider.readTokens(answer, answer.receivedAt ?? ports.clock.now())
  } catch (error) {
    // `invalid_grant` speaks of the grant that was sent (RFC 6749 section 5.2): here that is the code.
    if (error instanceof WalletError && error.code === 'refresh-refused') {
      throw new WalletError('code-refused', error.message)
    }
    throw error
  }
}
