import type { Label } from '#shared/domain/label.ts'
import type { NearGroup } from '#shared/domain/near-group.ts'
import type { Sample } from '#shared/domain/sample.ts'
import {
  Badge,
  Button,
  Card,
  classNames,
  formatMoment,
  Grid,
  ThumbnailTile,
} from '#renderer/ui/index.ts'
import { type Difference, differences } from './differences.ts'
import styles from './duplicates.module.css'
import { text } from './text.ts'

const cx = classNames(styles)

interface GroupCardProps {
  readonly group: NearGroup
  readonly labels: ReadonlyMap<number, Label>
  readonly onKeep: (sampleId: number) => void
}

/** One group of look-alikes, with what differs between its photos. */
export function GroupCard({ group, labels, onKeep }: GroupCardProps) {
  const { photos, samples, largestId } = group
  const differ = differences(samples)
  return (
    <Card
      title={text.group(photos, samples[0]?.path ?? '')}
      description={
        differ.length === 0 ? text.same : text.differ(differ.map((field) => text.fields[field]))
      }
      actions={
        <>
          {group.labels > 1 && <Badge tone="warn">{text.severalLabels(group.labels)}</Badge>}
          <Button size="small" title={text.keepLargestHint} onClick={() => onKeep(largestId)}>
            {text.keepLargest}
          </Button>
        </>
      }
    >
      <Grid columnWidth={150} gap={3}>
        {samples.map((sample) => (
          <div key={sample.id}>
            <Photo
              sample={sample}
              label={labels.get(sample.labelId ?? 0)}
              others={photos - 1}
              onKeep={() => onKeep(sample.id)}
            />
            <Facts sample={sample} differ={differ} />
          </div>
        ))}
      </Grid>
      {photos > samples.length && <p>{text.more(photos - samples.length)}</p>}
    </Card>
  )
}

interface PhotoProps {
  readonly sample: Sample
  readonly label: Label | undefined
  readonly others: number
  readonly onKeep: () => void
}

function Photo({ sample, label, others, onKeep }: PhotoProps) {
  return (
    <ThumbnailTile
      src={`photo://samples/${sample.id}?size=256`}
      alt={text.keep(sample.path, others)}
      caption={sample.path}
      label={{ name: label?.name ?? text.unlabelled, index: label?.colour ?? null }}
      onClick={onKeep}
    />
  )
}

function Facts({
  sample,
  differ,
}: {
  readonly sample: Sample
  readonly differ: readonly Difference[]
}) {
  const { width, height, bytes, takenAt } = sample
  const facts = [
    ['dimensions', text.dimensions(width, height)],
    ['bytes', text.bytes(bytes)],
    ['takenAt', takenAt === null ? text.noDate : formatMoment(takenAt)],
  ] as const
  return (
    <ul className={cx('facts')}>
      {facts.map(([field, value]) => (
        <li key={field} className={cx(differ.includes(field) && 'differs')}>
          {value}
        </li>
      ))}
    </ul>
  )
}
