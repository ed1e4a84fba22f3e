import { Plus } from 'lucide-react'
import { MAX_BLOCKS } from '#shared/domain/model-spec.ts'
import { settingNames } from '#shared/words/setting-names.ts'
import { Button, classNames, Field, InfoTip } from '#renderer/ui/index.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { blockAfter } from '../draft/new-rows.ts'
import { useContradiction } from '../draft/use-draft.ts'
import { describeRange } from '../fields/number-rules.ts'
import { numberWords } from '../fields/number-words.ts'
import { ranges } from '../fields/ranges.ts'
import { text } from '../text.ts'
import { BlockRow } from './block-row.tsx'
import styles from './block-rows.module.css'

const cx = classNames(styles)

interface BlockRowsProps {
  readonly blocks: readonly DraftBlock[]
  readonly onChange: (blocks: readonly DraftBlock[]) => void
}

/** Convolution blocks, one a row under the names of their settings. */
export function BlockRows({ blocks, onChange }: BlockRowsProps) {
  return (
    <Field
      group
      label={settingNames.blocks}
      info={text.blocksInfo}
      error={useContradiction('model.blocks')}
    >
      {({ labelId, describedBy }) => (
        <div role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
          <div className={cx('rows')}>
            <Heads />
            {blocks.map((block, index) => (
              <BlockRow
                key={block.key}
                block={block}
                number={index + 1}
                onChange={(next) =>
                  onChange(blocks.map((other) => (other.key === next.key ? next : other)))
                }
                onRemove={
                  blocks.length > 1
                    ? () => onChange(blocks.filter(({ key }) => key !== block.key))
                    : undefined
                }
              />
            ))}
          </div>
          <Button
            icon={Plus}
            size="small"
            disabled={blocks.length >= MAX_BLOCKS}
            onClick={() => onChange([...blocks, blockAfter(blocks)])}
          >
            {text.addBlock}
          </Button>
        </div>
      )}
    </Field>
  )
}

function Heads() {
  return (
    <>
      {(['filters', 'kernelSize'] as const).map((name) => (
        <Head
          key={name}
          name={settingNames[name]}
          info={`${numberWords[name].info} ${describeRange(ranges[name]) ?? ''}.`}
        />
      ))}
      <Head name={settingNames.pool} info={text.poolInfo} />
      <Head name={text.batchNormalisationShort} info={text.batchNormalisationInfo} />
      <span />
    </>
  )
}

function Head({ name, info }: { readonly name: string; readonly info: string }) {
  return (
    <span className={cx('head')}>
      {name}
      <InfoTip label={`About ${name}`}>{info}</InfoTip>
    </span>
  )
}
