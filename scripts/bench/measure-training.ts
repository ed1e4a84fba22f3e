/** One measurement, in a process of its own: `measure-training.ts CONTENDER WORKLOAD`. */
import { measureDownhill } from './downhill.ts'
import { measureLayersApi } from './layers-api.ts'
import { WORKLOADS } from './training-workloads.ts'

const [contender, name] = process.argv.slice(2)
const workload = WORKLOADS.find((known) => known.name === name)
if (!workload) throw new Error(`There is no workload “${name ?? ''}”.`)
const measured =
  contender === 'downhill'
    ? await measureDownhill(workload)
    : { imagesPerSecond: measureLayersApi(workload) }
process.stdout.write(`${JSON.stringify(measured)}\n`)
