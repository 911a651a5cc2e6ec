import { useCallback, useId, useState, type ReactNode } from 'react'
import { isDate } from '#core/plausible'
import { text } from '#core/text/text'
import type { CertificateChoice, SignInBarBridge, SignInQuestion } from '#core/sign-in-bar'
import { Trouble } from './password-question'
import { QuestionFrame } from './question-frame'

interface CertificateQuestionProps {
  readonly question: Extract<SignInQuestion, { type: 'certificate' }>
  readonly bridge: SignInBarBridge
}

/** A site wants a client certificate. None is chosen beforehand: it tells the site who the person is. */
export function CertificateQuestion({ question, bridge }: CertificateQuestionProps): ReactNode {
  const { number, host, certificates } = question
  const words = text.signIn.certificate
  const [chosen, setChosen] = useState<string>()
  const [isRemembered, setRemembered] = useState(false)
  const [isMissing, setMissing] = useState(false)
  const decline = useCallback(
    () => void bridge.reply({ type: 'certificate', number, isRemembered: false }),
    [bridge, number],
  )
  const send = (form: HTMLFormElement): void => {
    setMissing(chosen === undefined)
    if (chosen === undefined) form.querySelector('input')?.focus()
    else void bridge.reply({ type: 'certificate', number, fingerprint: chosen, isRemembered })
  }
  return (
    <QuestionFrame
      title={words.title}
      from={[words.from, host]}
      send={words.send}
      decline={words.decline}
      onSend={send}
      onDecline={decline}
    >
      <p>{words.why}</p>
      <Trouble words={isMissing ? words.missing : ''} />
      <fieldset>
        <legend>{words.choice}</legend>
        {certificates.map((certificate, index) => (
          <Choice
            key={certificate.fingerprint}
            certificate={certificate}
            isFirst={index === 0}
            isChosen={chosen === certificate.fingerprint}
            onChoose={() => setChosen(certificate.fingerprint)}
          />
        ))}
      </fieldset>
      <label className="check">
        <input
          type="checkbox"
          checked={isRemembered}
          onChange={(event) => setRemembered(event.currentTarget.checked)}
        />
        {words.remember}
      </label>
    </QuestionFrame>
  )
}

interface ChoiceProps {
  readonly certificate: CertificateChoice
  readonly isFirst: boolean
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Choice({ certificate, isFirst, isChosen, onChoose }: ChoiceProps): ReactNode {
  const id = useId()
  const { issuedBy, ends } = text.signIn.certificate
  return (
    <label className="choice">
      <input
        type="radio"
        name="certificate"
        checked={isChosen}
        aria-labelledby={`${id}-subject`}
        aria-describedby={`${id}-about`}
        onChange={onChoose}
        {...(isFirst ? { ref: focusOnce } : {})}
      />
      <span>
        <bdi id={`${id}-subject`} className="subject">
          {certificate.subject}
        </bdi>
        <span id={`${id}-about`} className="about">
          <bdi>{issuedBy(certificate.issuer)}</bdi> · {ends(day(certificate.endsAt))}
        </span>
      </span>
    </label>
  )
}

function day(at: number): string {
  if (!isDate(at)) return text.time.impossible
  return new Intl.DateTimeFormat(text.time.locale, { dateStyle: 'medium' }).format(at)
}

function focusOnce(radio: HTMLInputElement | null): void {
  radio?.focus({ preventScroll: true })
}
