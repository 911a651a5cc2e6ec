import { assertNever, WalletError } from '#core/errors'
import type { SignInProgress } from '#core/sign-in-progress'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import { plainOf } from './looks'
import type { WalletOrder } from './order'
import { failureWords, jsonOf } from './words'

/** In the person's browser, or with the address pasted into this terminal. */
export async function signIn(
  context: Context,
  { name, isPasted }: Extract<WalletOrder, { type: 'sign-in' }>,
): Promise<Ended> {
  const words = text.commandLine.signIn
  const { api } = context.wallet
  const profile = findProfile((await stateOf(context)).profiles, name)
  context.answers.isPasted = isPasted
  const talk = createTalk(context, isPasted)
  context.answers.onProgress = talk.onProgress
  try {
    const signedIn = await Promise.race([api.signInAgain(profile.id, 'same-person'), talk.failed])
    if (context.isJson) await context.terminal.out(jsonOf(plainOf(signedIn, context.now())))
    else context.terminal.say(words.done(signedIn.name))
    return 'ok'
  } finally {
    context.answers.onProgress = () => undefined
    await api.cancelSignIn()
  }
}

/** What is said and asked while a sign-in goes on, each once. */
function createTalk(context: Context, isPasted: boolean) {
  const words = text.commandLine.signIn
  const told = new Set<string>()
  let fail: (error: unknown) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  // Where the sign-in itself ends first nobody waits for this.
  failed.catch(() => undefined)

  const step = async (progress: SignInProgress): Promise<void> => {
    if (told.has(progress.type)) return
    told.add(progress.type)
    switch (progress.type) {
      case 'waiting-for-person':
        // There is no window it could be waiting in.
        await context.wallet.api.goOnIn(isPasted ? 'paste' : 'browser')
        return
      case 'waiting-for-browser':
        if (isPasted) await context.wallet.api.goOnIn('paste')
        else context.terminal.say(words.inBrowser)
        return
      case 'waiting-for-address':
        await paste(context)
        return
      case 'asking-about-mark':
        await askAboutMark(context)
        return
      case 'idle':
      case 'opening':
      case 'exchanging-code':
        return
      default:
        assertNever(progress)
    }
  }
  const onProgress = (): void => {
    void context.wallet.api.signInProgress().then(step).catch(fail)
  }
  return { onProgress, failed }
}

/** Until what was pasted is of use. The code in it is no secret for long, and is not shown all the same. */
async function paste(context: Context): Promise<void> {
  const words = text.commandLine.signIn
  const { terminal, wallet } = context
  const address = context.signInAddress()
  if (address !== undefined) terminal.say(words.openAddress(address))
  for (;;) {
    const pasted = await terminal.ask(words.paste, { isHidden: true })
    if (pasted === undefined) {
      terminal.say(words.noTerminal)
      await wallet.api.cancelSignIn()
      return
    }
    try {
      await wallet.api.giveSignInAddress(pasted)
      return
    } catch (error) {
      if (!(error instanceof WalletError)) throw error
      const { type } = await wallet.api.signInProgress()
      if (type !== 'waiting-for-address') return
      terminal.say(failureWords(error))
    }
  }
}

async function askAboutMark({ terminal, wallet }: Context): Promise<void> {
  const words = text.commandLine.signIn
  const typed = await terminal.ask(words.mark, { isHidden: false })
  await wallet.api.answerAboutMark(words.yes.includes(plainWord(typed ?? '')))
}

/** “Sí” and “si” are the same yes. */
function plainWord(typed: string): string {
  return typed.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
