import { Trash2 } from 'lucide-react'
import { settingNames } from '#shared/words/setting-names.ts'
import { specNames } from '#shared/words/spec-names.ts'
import { Checkbox, classNames, IconButton, Select } from '#renderer/ui/index.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { optionsOf } from '../fields/choice-setting.tsx'
import { NumberSetting } from '../fields/number-setting.tsx'
import { text } from '../text.ts'
import styles from './block-rows.module.css'

const cx = classNames(styles)

interface BlockRowProps {
  readonly block: DraftBlock
  /** From 1. */
  readonly number: number
  readonly onChange: (block: DraftBlock) => void
  /** Undefined for the only one, which has to stay. */
  readonly onRemove: (() => void) | undefined
}

/** The cells of a convolution block's row. */
export function BlockRow({ block, number, onChange, onRemove }: BlockRowProps) {
  return (
    <>
      {(['filters', 'kernelSize'] as const).map((name) => (
        <NumberSetting
          key={name}
          hideLabel
          name={name}
          label={text.ofBlock(settingNames[name], number)}
          value={block[name]}
          onValueChange={(value) => onChange({ ...block, [name]: value })}
        />
      ))}
      <Select
        hideLabel
        label={text.ofBlock(settingNames.pool, number)}
        value={block.pool}
        onValueChange={(pool) => onChange({ ...block, pool })}
        options={optionsOf(specNames.pool)}
      />
      <span className={cx('check')}>
        <Checkbox
          hideLabel
          label={text.ofBlock(settingNames.batchNormalisation, number)}
          checked={block.batchNormalisation}
          onCheckedChange={(batchNormalisation) => onChange({ ...block, batchNormalisation })}
        />
      </span>
      <IconButton
        icon={Trash2}
        label={text.removeBlock(number)}
        disabled={onRemove === undefined}
        onClick={() => onRemove?.()}
      />
    </>
  )
}
