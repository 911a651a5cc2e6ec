import { practiceAddress } from '#core/api-address'
import type { Provider } from '#core/providers/provider'
import { sprinklrProtocol, sprinklrSignIn } from '#core/providers/sprinklr-protocol'

/**
 * The built-in simulation: Sprinklr's protocol at a symbolic host. Its example app is registered in `prod2`
 * only, so that another choice shows what a wrong environment looks like.
 */
export const practice = {
  id: 'practice',
  label: 'Practice',
  isPractice: true,
  environments: ['prod2', 'prod', 'prod0'],
  apiAddresses: [practiceAddress],
  example: {
    environment: 'prod2',
    clientId: 'practice0key0for0learning',
    clientSecret: 'PracticeSecretForLearningOnly0123456789abcdefghijklmnopqrstuvwxyz',
    redirectUri: 'https://practice.example/callback',
  },
  ...sprinklrProtocol,
  signIn: { callbackUrls: ['https://practice.example/callback'], ...sprinklrSignIn },
} as const satisfies Provider
