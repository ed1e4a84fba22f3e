import { Save } from 'lucide-react'
import { useMemo, useState } from 'react'
import { wilsonInterval } from '#shared/domain/confidence-interval.ts'
import { confirmationOf } from '#shared/domain/experiments/sweep/confirmation.ts'
import { type Effect, effectsOf } from '#shared/domain/experiments/sweep/effects.ts'
import { measureOf } from '#shared/domain/experiments/sweep/score.ts'
import { type Standing, standingsOf } from '#shared/domain/experiments/sweep/standings.ts'
import type { SweepSettings } from '#shared/domain/experiments/sweep/sweep.ts'
import {
  confirmationSentence,
  effectsSentence,
  skippedSentence,
} from '#shared/words/sweep-sentences.ts'
import {
  assignmentsText,
  assignmentText,
  measureNames,
  scoreText,
  sweepSettingNames,
} from '#shared/words/sweep-words.ts'
import { useSaveFile } from '#renderer/engine/use-save-file.ts'
import {
  Button,
  Card,
  ChartFrame,
  Note,
  ParallelChart,
  RangeChart,
  rangeChartHeight,
  Row,
  Slider,
  Stack,
} from '#renderer/ui/index.ts'
import type { ResultProps } from '../experiment-view.ts'
import { fitsTrainPage } from '../frame/settings-source.ts'
import { StandingsTable } from './standings-table.tsx'
import { sweepFile } from './sweep-file.ts'
import { binText, effectGroups, parallelOf } from './sweep-lines.ts'
import { text } from './text.ts'

/** What a sweep found: words, all configurations as lines, what each setting did, and the table. */
export function SweepResult({ experiment, ...props }: ResultProps) {
  const { settings } = experiment
  return settings.kind === 'sweep' ? <Found settings={settings} {...props} /> : null
}

interface FoundProps extends Omit<ResultProps, 'experiment'> {
  readonly settings: SweepSettings
}

function Found({ settings, parts, onUseSpec, onOpenRun }: FoundProps) {
  const standings = useMemo(() => standingsOf(settings, parts), [settings, parts])
  const effects = useMemo(() => effectsOf(settings, parts), [settings, parts])
  const confirmation = useMemo(() => confirmationOf(settings, parts), [settings, parts])
  const compared = standings.filter(({ rank }) => rank !== null)
  const onSave = useSaveFile()
  const winner =
    confirmation?.verdict.says === 'next' ? confirmation.next : (confirmation?.best ?? compared[0])
  const used = standings.reduce((sum, { seconds }) => sum + seconds, 0)
  return (
    <Stack gap={4}>
      <Card title={text.winner}>
        <Stack gap={3}>
          {winner && <Winner standing={winner} />}
          <p>
            {[
              compared.length === 0
                ? text.none
                : text.progress(compared.length, standings.length, used),
              confirmationSentence(settings, confirmation),
              skippedSentence(settings),
            ].join(' ')}
          </p>
          <Note>{text.equal}</Note>
          <Row>
            {winner && fitsTrainPage(winner.configuration.spec) && (
              <Button onClick={() => onUseSpec(winner.configuration.spec)}>
                {text.useWinner(winner.configuration.number)}
              </Button>
            )}
            <Button
              icon={Save}
              variant="quiet"
              onClick={() => onSave(() => Promise.resolve(sweepFile(settings)))}
            >
              {text.saveFile}
            </Button>
          </Row>
        </Stack>
      </Card>
      {compared.length > 1 && <AllLines settings={settings} standings={standings} />}
      {effects.some(({ bins }) => bins.length > 1) && (
        <Effects settings={settings} effects={effects} />
      )}
      <StandingsTable settings={settings} standings={standings} onOpenRun={onOpenRun} />
    </Stack>
  )
}

function Winner({ standing: { configuration, result } }: { readonly standing: Standing }) {
  if (!result) return null
  const { validation, majority } = result
  const [low, high] = wilsonInterval(validation.correct, validation.photos)
  const guessed = majority.photos / validation.photos
  return (
    <p>
      {[
        text.best(configuration.number, assignmentsText(configuration.assignments)),
        text.judged(validation.correct / validation.photos, low, high, validation.photos),
        text.majority(guessed, low > guessed),
      ].join(' ')}
    </p>
  )
}

/** Pixels of the picture. */
const HEIGHT = 280

interface PictureProps {
  readonly settings: SweepSettings
  readonly standings: readonly Standing[]
}

function AllLines({ settings, standings }: PictureProps) {
  const onSave = useSaveFile()
  const compared = standings.filter(({ rank }) => rank !== null)
  const [wanted, setWanted] = useState<number>()
  const coloured = Math.min(wanted ?? compared.length, compared.length)
  const { axes, lines } = useMemo(
    () => parallelOf(settings, standings, coloured),
    [settings, standings, coloured],
  )
  const measure = measureOf(settings)
  return (
    <Card>
      <Stack gap={3}>
        <ChartFrame
          title={text.parallel}
          summary={text.parallelSummary(compared.length, coloured)}
          height={HEIGHT}
          files={{ name: 'sweep', onSave }}
          table={() => ({
            columns: [
              {
                key: 'number',
                header: text.number,
                cell: ({ configuration }) => `#${configuration.number}`,
                value: ({ configuration }) => configuration.number,
              },
              ...settings.axes.map(({ setting }, axis) => ({
                key: setting,
                header: sweepSettingNames[setting],
                cell: ({ configuration }: Standing) => valueText(configuration, axis),
                value: ({ configuration }: Standing) => valueText(configuration, axis),
              })),
              {
                key: 'score',
                header: measureNames[measure],
                numeric: true,
                cell: ({ score }) => scoreText(measure, score ?? NaN),
                value: ({ score }) => score ?? '',
              },
            ],
            rows: compared,
            rowKey: ({ configuration }) => String(configuration.number),
          })}
        >
          <ParallelChart axes={axes} lines={lines} height={HEIGHT} />
        </ChartFrame>
        <Slider
          label={text.bestShown}
          valueText={text.bestShownText(coloured, compared.length)}
          value={coloured}
          min={1}
          max={compared.length}
          onValueChange={setWanted}
        />
      </Stack>
    </Card>
  )
}

function valueText({ assignments }: Standing['configuration'], axis: number): string {
  const assignment = assignments[axis]
  return assignment ? assignmentText(assignment) : ''
}

interface EffectsProps {
  readonly settings: SweepSettings
  readonly effects: readonly Effect[]
}

function Effects({ settings, effects }: EffectsProps) {
  const onSave = useSaveFile()
  const groups = useMemo(() => effectGroups(effects), [effects])
  const measure = measureOf(settings)
  const number = (key: 'lowest' | 'median' | 'highest') => ({
    ...{ key, header: text[key], numeric: true },
    cell: ({ bin }: { readonly bin: Effect['bins'][number] }) => scoreText(measure, bin[key]),
    value: ({ bin }: { readonly bin: Effect['bins'][number] }) => bin[key],
  })
  return (
    <Card>
      <ChartFrame
        title={text.effects}
        summary={effectsSentence(settings, effects)}
        height={rangeChartHeight(groups)}
        files={{ name: 'sweep-effects', onSave }}
        table={() => ({
          columns: [
            {
              key: 'setting',
              header: text.setting,
              cell: ({ setting }) => sweepSettingNames[setting],
            },
            { key: 'value', header: text.value, cell: ({ bin }) => binText(bin) },
            {
              ...{ key: 'runs', header: text.runs, numeric: true },
              cell: ({ bin }) => bin.runs,
              value: ({ bin }) => bin.runs,
            },
            ...(['median', 'lowest', 'highest'] as const).map(number),
          ],
          rows: effects.flatMap(({ setting, bins }) => bins.map((bin) => ({ setting, bin }))),
          rowKey: ({ setting, bin }) => `${setting} ${binText(bin)}`,
        })}
      >
        <RangeChart groups={groups} format={(value) => scoreText(measure, value)} />
      </ChartFrame>
    </Card>
  )
}
