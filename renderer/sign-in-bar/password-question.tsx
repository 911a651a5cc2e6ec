import { useCallback, useId, useState, type ReactNode } from 'react'
import { text } from '#core/text/text'
import type { SignInBarBridge, SignInQuestion } from '#core/sign-in-bar'
import { QuestionFrame } from './question-frame'

interface PasswordQuestionProps {
  readonly question: Extract<SignInQuestion, { type: 'password' }>
  readonly bridge: SignInBarBridge
}

/** A proxy or a site asks for a name and password. What is typed stays in the fields until it is sent. */
export function PasswordQuestion({ question, bridge }: PasswordQuestionProps): ReactNode {
  const { number, isProxy } = question
  const words = text.signIn.password
  const [isMissing, setMissing] = useState(false)
  const decline = useCallback(
    () => void bridge.reply({ type: 'password', number }),
    [bridge, number],
  )
  const send = (form: HTMLFormElement): void => {
    const [userName, password] = [fieldOf(form, 'userName'), fieldOf(form, 'password')]
    const empty = [userName, password].find((field) => field.value === '')
    setMissing(empty !== undefined)
    if (empty !== undefined) empty.focus()
    else
      void bridge.reply({
        type: 'password',
        number,
        userName: userName.value,
        password: password.value,
      })
  }
  return (
    <QuestionFrame
      title={isProxy ? words.proxyTitle : words.siteTitle}
      from={[words.from, question.host]}
      send={words.send}
      decline={words.decline}
      onSend={send}
      onDecline={decline}
    >
      {question.realm !== '' && (
        <p className="from">
          {words.realm} <bdi className="foreign">{words.quoted(visible(question.realm))}</bdi>
        </p>
      )}
      <p>{isProxy ? words.proxyWhy : words.siteWhy}</p>
      {question.isReadable && <p className="warning">{words.readable}</p>}
      <Trouble words={troubleOf(isMissing, question.isRepeated)} />
      <div className="fields">
        <Field label={words.userName} name="userName" type="text" isFirst />
        <Field label={words.password} name="password" type="password" />
      </div>
    </QuestionFrame>
  )
}

interface FieldProps {
  readonly label: string
  readonly name: 'userName' | 'password'
  readonly type: 'text' | 'password'
  readonly isFirst?: boolean
}

function Field({ label, name, type, isFirst = false }: FieldProps): ReactNode {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...(isFirst ? { ref: focusOnce } : {})}
      />
    </div>
  )
}

/** There from the beginning, so that screen readers hear what comes into it. */
export function Trouble({ words }: { readonly words: string }): ReactNode {
  return (
    <p className="warning" role="alert">
      {words}
    </p>
  )
}

/** Without signs that turn the direction of writing or cannot be seen. */
function visible(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}

function troubleOf(isMissing: boolean, isRepeated: boolean): string {
  if (isMissing) return text.signIn.password.missing
  return isRepeated ? text.signIn.password.wrong : ''
}

function fieldOf(form: HTMLFormElement, name: FieldProps['name']): HTMLInputElement {
  const field = form.elements.namedItem(name)
  if (!(field instanceof HTMLInputElement)) throw new Error(`the form has no field ${name}`)
  return field
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
}
