import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import type { ProfileSummary } from '#core/profile'
import { escapings } from '#core/templates/template'
import { valueNames } from '#core/templates/template-tree'
import { text } from '#core/text/text'
import { FailureAlert } from '../components/failure-alert'
import { Folded, FoldButton, useFold } from '../components/fold'
import { FormButtons } from '../components/form-buttons'
import type { TemplatingState } from '../store/state'
import { useActions, useWallet } from '../store/use-wallet'
import classes from './preview.module.css'

/** Writes a template and shows at once what it makes of this profile. */
export function TemplateEditor({ profile }: { readonly profile: ProfileSummary }) {
  const templating = useWallet((state) => state.templating)
  const { saveTemplate, leaveTemplate } = useActions()
  const words = text.templates
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void saveTemplate()
      }}
    >
      <Stack gap="sm">
        <NameFields templating={templating} />
        <TextField templating={templating} />
        <ValueNames />
        <TemplatePreview profile={profile} templating={templating} />
        {templating.failure !== undefined && <FailureAlert failure={templating.failure} />}
        <FormButtons
          submit={words.save}
          busy={templating.busy}
          onCancel={() => void leaveTemplate()}
        />
      </Stack>
    </form>
  )
}

interface PartProps {
  readonly templating: TemplatingState
}

function NameFields({ templating: { draft } }: PartProps) {
  const { changeTemplate } = useActions()
  const words = text.templates
  return (
    <Group grow align="flex-start">
      <TextInput
        data-autofocus
        label={words.name}
        value={draft.name}
        onChange={(event) => void changeTemplate({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.fileName}
        description={words.fileNameHint}
        inputWrapperOrder={['label', 'input', 'description']}
        value={draft.fileName}
        onChange={(event) => void changeTemplate({ fileName: event.currentTarget.value })}
      />
    </Group>
  )
}

function TextField({ templating: { draft } }: PartProps) {
  const { changeTemplate, openTemplateFile } = useActions()
  const words = text.templates
  return (
    <>
      <Textarea
        label={words.text}
        description={words.textHint}
        classNames={{ input: classes['typed'] ?? '' }}
        rows={7}
        wrap="off"
        spellCheck={false}
        value={draft.text}
        onChange={(event) => void changeTemplate({ text: event.currentTarget.value })}
      />
      <Group align="flex-end" gap="sm">
        <Select
          flex={1}
          label={words.escaping}
          description={words.escapingMeanings[draft.escaping]}
          allowDeselect={false}
          data={escapings.map((value) => ({ value, label: words.escapings[value] }))}
          value={draft.escaping}
          onChange={(value) => {
            const escaping = escapings.find((one) => one === value)
            if (escaping !== undefined) void changeTemplate({ escaping })
          }}
        />
        <Button
          variant="default"
          leftSection={<IconFileText size={18} aria-hidden />}
          onClick={() => void openTemplateFile()}
        >
          {words.openFile}
        </Button>
      </Group>
    </>
  )
}

function ValueNames() {
  const fold = useFold()
  const words = text.templates
  return (
    <div>
      <FoldButton fold={fold} label={words.names} isLoud />
      <Folded fold={fold}>
        <ul aria-label={words.names}>
          {valueNames.map((name) => (
            <Text key={name} component="li" size="sm">
              <code>{words.tag(name)}</code> {words.meanings[name]}
            </Text>
          ))}
        </ul>
        <Text size="sm">{words.sections}</Text>
      </Folded>
    </div>
  )
}

interface TemplatePreviewProps extends PartProps {
  readonly profile: ProfileSummary
}

function TemplatePreview({ profile, templating }: TemplatePreviewProps) {
  const { tryWithRefreshToken } = useActions()
  const { preview, includeRefreshToken } = templating
  const words = text.templates
  return (
    <>
      <Checkbox
        label={words.withRefresh}
        disabled={!profile.hasRefreshToken}
        checked={includeRefreshToken}
        onChange={(event) => void tryWithRefreshToken(event.currentTarget.checked)}
      />
      {preview?.content.ok === false ? (
        <FailureAlert failure={preview.content.failure} />
      ) : (
        <Textarea
          label={words.preview(profile.name)}
          classNames={{ input: classes['text'] ?? '' }}
          rows={5}
          wrap="off"
          readOnly
          spellCheck={false}
          value={preview === undefined ? text.exports.previewLoading : preview.content.value}
        />
      )}
    </>
  )
}
