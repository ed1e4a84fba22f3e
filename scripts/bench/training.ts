import { join } from 'node:path'
import { contest } from './contest.ts'
import { program } from './program.ts'
import { EPOCHS, IMAGES, WORKLOADS } from './training-workloads.ts'

interface Options {
  readonly rounds: number
  readonly python: string | undefined
  /** The peers' script; see `npm run bench -- --help`. */
  readonly script: string
  /** Only workloads whose name holds this. */
  readonly only: string | undefined
}

/**
 * Training speed, side by side with TensorFlow.js's layers, which run one operation at a time on the
 * same TensorFlow, and with Keras and PyTorch when they are there.
 */
export async function benchTraining({ rounds, python, script, only }: Options): Promise<void> {
  for (const { name, peer } of WORKLOADS.filter((workload) => workload.name.includes(only ?? ''))) {
    const own = (contender: string) =>
      program(contender, process.execPath, [
        ...process.execArgv,
        ...[join(import.meta.dirname, 'measure-training.ts'), contender, name],
      ])
    const inPython = (framework: string, command: string) =>
      program(framework, command, [
        ...[script, framework, peer[0], String(peer[1])],
        ...['--images', String(IMAGES), '--epochs', String(EPOCHS)],
      ])
    await contest(name, 'images/s', rounds, own('downhill'), [
      own('layers API'),
      ...(python === undefined
        ? []
        : ['keras', 'torch'].map((framework) => inPython(framework, python))),
    ])
  }
}
