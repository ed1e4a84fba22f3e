import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Button, Callout, Card, Checkbox, Grid, RadioGroup, Stack } from '#renderer/ui/index.ts'
import { useDraft } from '../draft/use-draft.ts'
import { choiceNotes } from '../fields/choice-notes.ts'
import { ChoiceSetting, optionsOf } from '../fields/choice-setting.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { FIELD_WIDTH } from '../fields/setting-group.tsx'
import { text } from '../text.ts'
import { MoreLearningSettings } from './more-learning-settings.tsx'

/** How the network learns. */
export function LearningCard() {
  const { draft, change } = useDraft()
  return (
    <Card title={text.learning}>
      <Grid columnWidth={FIELD_WIDTH} gap={4}>
        <RadioGroup
          label={settingNames.loss}
          info={text.lossInfo}
          value={draft.loss}
          onValueChange={(loss) => change({ loss })}
          options={optionsOf(specNames.loss, choiceNotes.loss)}
        />
        <ChoiceSetting
          label={settingNames.optimizer}
          info={text.optimizerInfo}
          names={specNames.optimizer}
          notes={choiceNotes.optimizer}
          value={draft.optimizer}
          onValueChange={(optimizer) => change({ optimizer })}
        />
        <NumberSetting
          name="learningRate"
          value={draft.learningRate}
          onValueChange={(learningRate) => change({ learningRate })}
        />
        <Stack gap={2}>
          <NumberSetting
            name="batchSize"
            disabled={draft.wholeBatch}
            value={draft.batchSize}
            onValueChange={(batchSize) => change({ batchSize })}
          />
          <Checkbox
            label={text.wholeBatch}
            checked={draft.wholeBatch}
            onCheckedChange={(wholeBatch) => change({ wholeBatch })}
          />
        </Stack>
        <NumberSetting
          name="epochs"
          value={draft.epochs}
          onValueChange={(epochs) => change({ epochs })}
        />
        <NumberSetting name="seed" value={draft.seed} onValueChange={(seed) => change({ seed })} />
      </Grid>
      {draft.trainingLabels === 'shuffled' && (
        <Callout
          tone="warn"
          title={text.shuffledLabels}
          actions={
            <Button onClick={() => change({ trainingLabels: 'true' })}>{text.useTrueLabels}</Button>
          }
        >
          {text.shuffledLabelsNote}
        </Callout>
      )}
      <MoreLearningSettings />
    </Card>
  )
}
