import type { Run } from '#shared/domain/run.ts'
import { settingRows } from '#shared/words/setting-rows.ts'
import { Card, classNames } from '#renderer/ui/index.ts'
import styles from './run-settings.module.css'
import { text } from './text.ts'

const cx = classNames(styles)

/** Longer values get a line of their own. */
const WIDE = 40

/** The settings that this run used, which never change. */
export function RunSettings({ run, folder }: { readonly run: Run; readonly folder: string }) {
  const { spec, forkedFrom, rateChanges } = run
  const rows = [
    ...settingRows(spec),
    ...(forkedFrom
      ? [[text.forkedFrom, text.checkpoint(forkedFrom.runId, forkedFrom.step)] as const]
      : []),
    ...(rateChanges.length > 0
      ? [
          [
            text.rateChanges,
            rateChanges.map(({ step, factor }) => text.rateChange(step, factor)).join('; '),
          ] as const,
        ]
      : []),
    [text.folder, folder] as const,
  ]
  return (
    <Card title={text.settings}>
      <dl className={cx('settings')}>
        {rows.map(([name, value]) => (
          <div
            key={name}
            className={cx('setting', (name === text.folder || value.length > WIDE) && 'wide')}
          >
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
