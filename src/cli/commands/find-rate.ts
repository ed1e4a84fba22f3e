import { parseArgs } from 'node:util'
import { type RateFinding, RateRange } from '#shared/domain/rate-finding.ts'
import { rateChart } from '../rate-chart.ts'
import { doExperiment, requireResult } from '../do-experiment.ts'
import { withEngine } from '../engine.ts'
import { check } from '../options/check.ts'
import { number } from '../options/read.ts'
import { applySettings } from '../options/setting.ts'
import { type Values, withValue } from '../options/values.ts'
import { createOutput } from '../output.ts'
import { cancellable, openPhotos, showProgress } from '../photos.ts'
import { experimentOptions, type ExperimentRequest, readExperiment } from './experiment-options.ts'

const rangeOptions = withValue('lowest', 'highest', 'steps')
export const findRateOptions = { ...experimentOptions, ...rangeOptions } as const

/** `downhill find-rate FOLDER`: how the loss goes while the learning rate rises. */
export async function findRate(args: readonly string[]): Promise<number> {
  const { range, ...request } = await parseFindRateOptions(args)
  const output = createOutput(request.json)
  const { parts } = await withEngine(async (engine) => {
    showProgress(engine, output)
    const { spec } = request
    // In one piece, so that there is no instant in which Ctrl-C would not be heard.
    return cancellable(engine, async () => {
      await openPhotos(engine, request, output)
      return doExperiment(engine, { kind: 'findRate', spec, range, trainEpochs: null })
    })
  })
  const { finding } = requireResult(parts, 'range', 'findRate')
  for (const point of finding.points) output.record({ type: 'point', ...point })
  const { steepest, divergence, suggestion, reason } = finding
  output.result(
    { type: 'summary', steepest, divergence, suggestion, reason },
    [...rateChart(finding.points), describeFinding(finding)].join('\n'),
  )
  return 0
}

/** @throws UsageError naming the option that is wrong */
export async function parseFindRateOptions(
  args: readonly string[],
): Promise<ExperimentRequest & { readonly range: RateRange }> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: findRateOptions,
  })
  const request = await readExperiment('find-rate', values, positionals)
  return { ...request, range: rangeOf(values) }
}

function rangeOf(values: Values<typeof rangeOptions>): RateRange {
  const settings = (['lowest', 'highest', 'steps'] as const).flatMap((name) => {
    const text = values[name]
    return text === undefined ? [] : [{ option: `--${name}`, path: [name], value: number(text) }]
  })
  return check(RateRange, applySettings({}, settings), { settings })
}

/** The finding in sentences; rates with as many digits as they are worth. */
export function describeFinding(finding: Omit<RateFinding, 'points'>): string {
  const { steepest, divergence, suggestion, reason } = finding
  const rate = (value: number) => String(Number(value.toPrecision(2)))
  return [
    steepest === null ? undefined : `The loss falls fastest at a rate of ${rate(steepest)}.`,
    divergence === null ? undefined : `From ${rate(divergence)} on it rises for good.`,
    reason,
    suggestion === null ? undefined : `Try --learning-rate ${rate(suggestion)}.`,
  ]
    .filter((sentence) => sentence !== undefined && sentence !== null)
    .join(' ')
}
