import { Input, Radio, Text } from '@mantine/core'
import { useId } from 'react'
import classes from './choice-cards.module.css'

interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly meaning?: string | undefined
  /** Its meaning says why. */
  readonly isDisabled?: true
}

interface ChoiceCardsProps<Value extends string> {
  readonly label: string
  readonly hint?: string
  readonly error?: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}

/** A radio group as cards: the whole card is the label's target, the radio carries the name. */
export function ChoiceCards<Value extends string>(props: ChoiceCardsProps<Value>) {
  const id = useId()
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      {...(props.error === undefined ? {} : { 'aria-describedby': `${id}-error` })}
    >
      <Input.Label component="div" id={`${id}-label`} mb={props.hint === undefined ? 6 : 0}>
        {props.label}
      </Input.Label>
      {props.hint !== undefined && <Input.Description mb={6}>{props.hint}</Input.Description>}
      <div className={classes['cards']}>
        {props.choices.map((choice) => (
          <Card key={choice.value} id={id} choice={choice} group={props} />
        ))}
      </div>
      {props.error !== undefined && (
        <Input.Error mt={6} id={`${id}-error`}>
          {props.error}
        </Input.Error>
      )}
    </div>
  )
}

interface CardProps<Value extends string> {
  readonly id: string
  readonly choice: Choice<Value>
  readonly group: ChoiceCardsProps<Value>
}

function Card<Value extends string>({ id, choice, group }: CardProps<Value>) {
  const meaningId = `${id}-${choice.value}-meaning`
  const { meaning } = choice
  return (
    <label className={classes['card']} data-disabled={choice.isDisabled}>
      <Radio
        name={id}
        value={choice.value}
        checked={group.value === choice.value}
        disabled={choice.isDisabled === true}
        aria-label={choice.label}
        {...(meaning === undefined ? {} : { 'aria-describedby': meaningId })}
        onChange={() => group.onChange(choice.value)}
      />
      <span>
        <Text component="span" display="block" fw={600} size="sm" lh={1.4}>
          {choice.label}
        </Text>
        {meaning !== undefined && (
          <Text component="span" display="block" id={meaningId} size="sm" c="dimmed" lh={1.4}>
            {meaning}
          </Text>
        )}
      </span>
    </label>
  )
}
