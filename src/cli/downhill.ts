/** `downhill`: the engine without a window. */
import { ProblemError } from '#shared/contract/problem.ts'
import { appVersion } from '#engine/process/app-version.ts'
import { check } from './commands/check.ts'
import { checkGradients } from './commands/check-gradients.ts'
import { classify } from './commands/classify.ts'
import { descend } from './commands/descend.ts'
import { doctor } from './commands/doctor.ts'
import { experiment } from './commands/experiment.ts'
import { findRate } from './commands/find-rate.ts'
import { importFolders } from './commands/import.ts'
import { repeat } from './commands/repeat.ts'
import { report } from './commands/report.ts'
import { split } from './commands/split.ts'
import { sweep } from './commands/sweep.ts'
import { tensorboard } from './commands/tensorboard.ts'
import { train } from './commands/train.ts'
import { UsageError } from './usage-error.ts'
import { shortUsageOf, usageOf } from './usage/usage.ts'

const COMMANDS = new Map([
  ['import', importFolders],
  ['check', check],
  ['split', split],
  ['train', train],
  ['experiment', experiment],
  ['find-rate', findRate],
  ['check-gradients', checkGradients],
  ['descend', descend],
  ['sweep', sweep],
  ['classify', classify],
  ['report', report],
  ['repeat', repeat],
  ['tensorboard', tensorboard],
  ['doctor', doctor],
])

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || args.includes('--help')) {
    process.stdout.write(usageOf(name))
    return 0
  }
  if (name === '--version') {
    process.stdout.write(`${appVersion()}\n`)
    return 0
  }
  try {
    const command = COMMANDS.get(name ?? '')
    if (!command) {
      throw new UsageError(
        name === undefined ? 'A command is missing.' : `There is no command ${name}.`,
      )
    }
    return await command(args)
  } catch (error) {
    if (error instanceof UsageError || isParseArgsError(error)) {
      process.stderr.write(`${error.message}\n\n${shortUsageOf(name)}`)
      return 2
    }
    process.stderr.write(`${describe(error)}\n`)
    return 1
  }
}

const isParseArgsError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

function describe(error: unknown): string {
  if (!(error instanceof ProblemError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  const { code, message, details } = error
  return code === 'INTERNAL' ? `${message}\n${String(details['stack'] ?? '')}` : message
}

process.exitCode = await main(process.argv.slice(2))
