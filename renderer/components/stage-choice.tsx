import type { Stage } from '#core/profile'
import { text } from '#core/text/text'
import { ChoiceCards } from './choice-cards'

interface StageChoiceProps {
  readonly value: Stage | undefined
  readonly onChange: (stage: Stage) => void
}

/** Asks plainly, because neither address nor key tells. */
export function StageChoice({ value, onChange }: StageChoiceProps) {
  return (
    <ChoiceCards
      label={text.app.stage}
      hint={text.app.stageHint}
      choices={[
        { value: 'production', label: text.app.production },
        { value: 'sandbox', label: text.app.sandbox },
      ]}
      value={value}
      onChange={onChange}
    />
  )
}
