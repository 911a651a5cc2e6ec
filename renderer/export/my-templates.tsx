import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProfileId } from '#core/profile'
import type { TemplateSummary } from '#core/templates/template'
import { text } from '#core/text/text'
import type { ExportState } from '../store/export-state'
import { useActions, useWallet } from '../store/use-wallet'

interface MyTemplatesProps {
  readonly profileId: ProfileId
  readonly exporting: ExportState
}

const nothing: readonly TemplateSummary[] = []

/** Forms of one’s own, beside those of the app. */
export function MyTemplates({ profileId, exporting }: MyTemplatesProps) {
  const templates = useWallet((state) => state.wallet?.templates ?? nothing)
  const { chooseTemplate, newTemplate } = useActions()
  const words = text.templates
  const chosen = templates.find(({ id }) => id === exporting.templateId)
  return (
    <Stack gap="xs">
      {templates.length > 0 && (
        <Select
          label={words.list}
          placeholder={words.choose(templates.length)}
          nothingFoundMessage={words.noSuch}
          searchable
          data={templates.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? null}
          onChange={(value) => {
            const template = templates.find(({ id }) => id === value)
            if (template !== undefined) void chooseTemplate(template.id)
          }}
        />
      )}
      <Group gap="xs">
        {templates.length === 0 && (
          <Text size="sm" c="dimmed" flex={1} miw="12rem">
            {words.none}
          </Text>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void newTemplate(profileId)}
        >
          {words.add}
        </Button>
        {chosen !== undefined && (
          <ChosenTemplate key={chosen.id} profileId={profileId} template={chosen} />
        )}
      </Group>
    </Stack>
  )
}

interface ChosenTemplateProps {
  readonly profileId: ProfileId
  readonly template: TemplateSummary
}

function ChosenTemplate({ profileId, template }: ChosenTemplateProps) {
  const [isAsking, setAsking] = useState(false)
  const { editTemplate, removeTemplate } = useActions()
  const words = text.templates
  if (isAsking) {
    return (
      <Stack gap="xs" w="100%">
        <Text size="sm" role="status">
          {words.asksRemove(template.name)}
        </Text>
        <Group gap="xs">
          <Button size="xs" color="red" onClick={() => void removeTemplate(profileId, template.id)}>
            {words.removes}
          </Button>
          <Button size="xs" variant="default" data-autofocus onClick={() => setAsking(false)}>
            {words.keeps}
          </Button>
        </Group>
      </Stack>
    )
  }
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => void editTemplate(profileId, template.id)}
      >
        {words.edit}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </Button>
    </>
  )
}
