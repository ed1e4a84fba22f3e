import { classNames, SegmentedControl, Select } from '#renderer/ui/index.ts'
import { text } from '../text.ts'
import styles from './large-view.module.css'
import { useNetworkView } from './use-network-view.ts'
import { NETWORK_SIZES, useViewSettings } from './view-settings.ts'

const cx = classNames(styles)
const COLOURS = ['rgb', 'grey'] as const

/** Whose input is shown, and what that is. */
export function NetworkSettings() {
  const { size, colour, set } = useViewSettings()
  const { input, runId, latestRunId } = useNetworkView()
  return (
    <div className={cx('settings')}>
      {latestRunId !== undefined && (
        <SegmentedControl
          label={text.seenBy}
          value={runId === undefined ? 'own' : 'run'}
          options={[
            { value: 'run', label: text.seenByRun(latestRunId) },
            { value: 'own', label: text.seenByOwn },
          ]}
          onValueChange={(seenBy) => set({ seenBy })}
        />
      )}
      {runId === undefined && (
        <>
          <div className={cx('size')}>
            <Select
              label={text.networkSize}
              value={size}
              options={NETWORK_SIZES.map((value) => ({ value, label: value }))}
              onValueChange={(next) => set({ size: next })}
            />
          </div>
          <SegmentedControl
            label={text.colour}
            value={colour}
            options={COLOURS.map((value) => ({ value, label: text.colours[value] }))}
            onValueChange={(next) => set({ colour: next })}
          />
        </>
      )}
      <p className={cx('note')}>
        {text.networkNote(input.imageSize, text.colourWords[input.colour])}
      </p>
    </div>
  )
}
