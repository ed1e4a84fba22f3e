import { Copy, EyeOff, Image, TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'

import {
  Badge,
  Button,
  Card,
  type Column,
  DataTable,
  EmptyState,
  ErrorState,
  formatCount,
  formatLoss,
  formatPercent,
  Grid,
  IconButton,
  LabelChip,
  LoadingState,
  Note,
  PhotoOption,
  PixelPicture,
  ProbabilityBar,
  Progress,
  Row,
  type Sort,
  Stack,
  Stat,
  ThumbnailTile,
} from '../ui/index.ts'
import { longName, sketch, Specimen } from './specimen.tsx'

export function Numbers() {
  return (
    <Specimen title="Numbers">
      <Grid columnWidth={170}>
        <Stat
          caption="Accuracy"
          value="84.2"
          unit="%"
          note="of 120 photos; 76.6 to 89.6 %"
          info="The share of photos the model had never seen that it labels rightly."
          size="large"
        />
        <Stat caption="Better than guessing" value="+51.0" unit="points" note="Clear" tone="good" />
        <Stat caption="Against run 2" value="+0.8" unit="points" note="Within noise" tone="warn" />
        <Stat caption="Validation loss" value="0.4127" note="Rising for 6 epochs" tone="bad" />
        <Stat caption="Time" value="1 min 20 s" note="38 photos a second" />
      </Grid>
      <Note>Measured on this machine just now.</Note>
      <Note tone="bad">This run would need more memory than this computer has free.</Note>
      <Stack gap={1}>
        <ProbabilityBar name="Robin" probability={0.842} index={0} leading actual />
        <ProbabilityBar name={longName} probability={0.1571} index={1} />
        <ProbabilityBar name="Great tit" probability={0.0008} index={2} />
        <ProbabilityBar name="Everything else" probability={0} index={null} />
      </Stack>
      <Row>
        {['Robin', 'Great tit', 'Blackbird', 'Magpie', 'Wren', 'Jay', 'Finch', 'Crow', 'Owl'].map(
          (name, index) => (
            <LabelChip key={name} name={name} index={index} count={(index + 1) * 137} />
          ),
        )}
        <LabelChip name="Sparrow" index={9} />
        <LabelChip name="No label" index={null} count={40} />
        <LabelChip name={longName} index={3} count={1234} />
      </Row>
      <Row>
        <LabelChip name="Robin" index={0} count={137} onClick={ignore} selected />
        <LabelChip name="Great tit" index={1} count={274} onClick={ignore} selected={false} />
        <LabelChip name="Blackbird" index={2} onRemove={ignore} />
        <LabelChip name="Magpie" index={3} count={12} shortcut="4" onClick={ignore} />
        <LabelChip plain name="All" index={null} count={411} onClick={ignore} selected={false} />
      </Row>
    </Specimen>
  )
}

export function ProgressSpecimen() {
  const cancel = <Button size="small">Cancel</Button>
  return (
    <Specimen title="Progress">
      <Progress label="Importing photos" done={12} total={240} secondsLeft={8} action={cancel} />
      <Progress
        label={`Importing ${longName}`}
        done={98_210}
        total={100_000}
        secondsLeft={84}
        detail="/home/photos/2024/autumn/near the river/IMG_20241003_084512.jpg"
        action={<IconButton icon={X} label="Cancel the import" size="small" />}
      />
      <Progress label="Looking for photos" done={1240} />
      <Progress label="Starting the engine" />
    </Specimen>
  )
}

type RunRow = { id: string; name: string; accuracy: number; loss: number; photos: number }

const runs: readonly RunRow[] = [
  { id: '1', name: 'Run 1', accuracy: 0.742, loss: 0.81234, photos: 1200 },
  { id: '2', name: 'Run 2, twice the learning rate', accuracy: 0.8417, loss: 0.4127, photos: 1200 },
  { id: '3', name: longName, accuracy: 0.85, loss: 0.000_012_35, photos: 98 },
]

const columns: readonly Column<RunRow>[] = [
  { key: 'name', header: 'Run', cell: (run) => run.name, sortable: true },
  { key: 'state', header: 'State', cell: () => <Badge tone="good">Done</Badge> },
  {
    key: 'accuracy',
    header: 'Accuracy',
    numeric: true,
    sortable: true,
    cell: (run) => formatPercent(run.accuracy),
    info: 'On the photos held back for the test.',
  },
  {
    key: 'loss',
    header: 'Loss',
    numeric: true,
    sortable: true,
    cell: (run) => formatLoss(run.loss),
  },
  {
    key: 'photos',
    header: 'Photos',
    numeric: true,
    cell: (run) => formatCount(run.photos, 'photo'),
  },
]

export function Tables() {
  const [sort, setSort] = useState<Sort>({ key: 'accuracy', direction: 'descending' })
  const [selected, setSelected] = useState('2')
  return (
    <Stack>
      <Card title="Table" flush>
        <DataTable
          caption="Runs"
          columns={columns}
          rows={runs}
          rowKey={(run) => run.id}
          sort={sort}
          onSortChange={setSort}
          selectedKey={selected}
          onRowAction={(run) => setSelected(run.id)}
        />
      </Card>
      <Grid columnWidth={420}>
        <Card title="Table that scrolls" flush>
          <DataTable
            caption="Runs, scrolling"
            columns={columns.slice(0, 3)}
            rows={[...runs, ...runs.map((run) => ({ ...run, id: `${run.id} again` }))]}
            rowKey={(run) => run.id}
            maxHeight={140}
          />
        </Card>
        <Card title="Empty table" flush>
          <DataTable
            caption="Runs, none"
            columns={columns.slice(0, 3)}
            rows={[]}
            rowKey={(run) => run.id}
            empty="No runs yet. Start one on the Train page."
          />
        </Card>
      </Grid>
    </Stack>
  )
}

/** Sixteen pixels of red, green and blue. */
const rainbow = Uint8Array.from({ length: 48 }, (_, index) => (index * 53) % 256)

export function Tiles() {
  const [selected, setSelected] = useState(true)
  return (
    <Specimen title="Photos">
      <Grid columnWidth={112} gap={3}>
        <ThumbnailTile
          src={sketch(200)}
          alt="IMG_2041.jpg, Robin"
          caption="IMG_2041.jpg"
          label={{ name: 'Robin', index: 0 }}
          selected={selected}
          onClick={() => setSelected(!selected)}
        />
        <ThumbnailTile
          src={sketch(30)}
          alt="IMG_2042.jpg, Great tit"
          caption="IMG_2042.jpg"
          label={{ name: 'Great tit', index: 1 }}
          selected={false}
          onClick={ignore}
        />
        <ThumbnailTile
          src={sketch(280)}
          alt="IMG_2043.jpg"
          caption={`${longName}.jpg`}
          label={{ name: longName, index: 3 }}
          marks={[{ icon: TriangleAlert, text: 'Wrong', tone: 'bad' }]}
        />
        <ThumbnailTile alt="IMG_2044.jpg" caption="Not loaded yet" />
        <PixelPicture pixels={rainbow} width={4} height={4} channels={3} alt="Sixteen pixels" />
        <ThumbnailTile dimmed src={sketch(3)} alt="IMG_2047.jpg" caption="Left out" />
        <ThumbnailTile
          alt="IMG_2045.jpg"
          broken="The file is gone"
          caption="IMG_2045.jpg"
          label={{ name: 'No label', index: null }}
        />
        <ThumbnailTile src="data:image/png;base64,x" alt="IMG_2046.jpg" caption="IMG_2046.jpg" />
      </Grid>
      <div role="listbox" aria-label="Photos with marks" tabIndex={0}>
        <Row>
          {[96, 112, 200].map((width, index) => (
            <div key={width} role="presentation" style={{ width }}>
              <PhotoOption
                id={`marked-${width}`}
                index={index}
                total={3}
                selected={index === 1}
                active={index === 2}
                dimmed={index === 2}
                src={sketch(width)}
                alt="IMG_2048.jpg"
                caption="IMG_2048.jpg"
                label={{ name: longName, index }}
                marks={[
                  { icon: TriangleAlert, text: 'Conflict', tone: 'warn' },
                  { icon: EyeOff, text: 'Left out' },
                  { icon: Copy, text: 'Look-alike' },
                ]}
              />
            </div>
          ))}
        </Row>
      </div>
    </Specimen>
  )
}

export function States() {
  return (
    <Grid columnWidth={360}>
      <Card>
        <EmptyState
          icon={Image}
          title="No photos yet"
          text="Drop a folder of photos here, or choose one. Folders inside it become labels. Your photos stay where they are."
          actions={
            <>
              <Button variant="primary">Choose a folder…</Button>
              <Button>Try the sample photos</Button>
            </>
          }
        />
      </Card>
      <Card>
        <ErrorState
          title="The project could not be opened"
          text="Birds.downhill/project.sqlite is locked by another program. Close it there, then try again."
          details={'SQLITE_BUSY: database is locked\n  at openProject (project.ts:41)'}
          onRetry={ignore}
          actions={<Button variant="quiet">Open another project</Button>}
        />
      </Card>
      <Card>
        <EmptyState compact icon={Image} title="No match" text="No file name contains “wren”." />
      </Card>
      <Card>
        <ErrorState compact title="This chart has no data" text="The run stopped before step 1." />
      </Card>
      <Card title="Loading">
        <LoadingState label="Loading text" />
        <LoadingState label="Loading rows" shape="rows" count={2} />
        <LoadingState label="Loading photos" shape="tiles" count={3} />
      </Card>
    </Grid>
  )
}

function ignore() {
  // The gallery only shows.
}
