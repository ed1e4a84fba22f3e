/** `npm run bench`: speed, side by side with peers in one run. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBudget } from './budget.ts'
import { benchImporting } from './importing.ts'
import { benchLanes } from './lanes.ts'
import { benchTraining } from './training.ts'

const USAGE = `Usage:
  npm run -s bench -- train [--only NAME] [--rounds 5] [--python PYTHON] [--peers FOLDER]
  npm run -s bench -- import [FOLDER] [--rounds 5] [--python PYTHON] [--peers FOLDER]
  npm run -s bench -- budget [--only NAME] [--rounds 5]
  npm run -s bench -- lanes [--only NAME] [--rounds 5]

"import" decodes generated photos, and before these the JPEGs of FOLDER, one sub-folder a label.

"budget" estimates runs, makes them, and fails where the median of an estimate's ratio to what then
happened is more than 25 % away from 1.

"lanes" makes runs one after the other, and side by side in trainers that share the cores.

Prints one JSON object for each contender: its median, lowest and highest rate over the rounds, and
Downhill's ratio to each peer. Peers run when --python names a Python that has them (Keras, PyTorch,
Pillow); their scripts, train.py and ingest.py, lie in the folder of --peers.
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    python: { type: 'string' },
    only: { type: 'string' },
    peers: { type: 'string', default: resolve('..', 'shared', 'peers') },
    help: { type: 'boolean' },
  },
})
const [what, folder] = positionals
const rounds = Number(values.rounds)
const { python, peers } = values

if (python !== undefined && !existsSync(peers)) {
  process.stderr.write(`The peers' scripts are not in ${peers}; name their folder with --peers.\n`)
  process.exitCode = 2
} else if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else if (what === 'train') {
  await benchTraining({
    rounds,
    python,
    script: resolve(peers, 'train.py'),
    only: values.only,
  })
} else if (what === 'import') {
  await benchImporting({
    rounds,
    python,
    script: resolve(peers, 'ingest.py'),
    folder: folder === undefined ? undefined : resolve(folder),
  })
} else if (what === 'budget') {
  process.exitCode = (await benchBudget({ rounds, only: values.only })) ? 0 : 1
} else if (what === 'lanes') {
  await benchLanes({ rounds, only: values.only })
} else {
  process.stderr.write(USAGE)
  process.exitCode = values.help ? 0 : 2
}
