import { ChevronLeft, ChevronRight, Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import {
  type ChartZoom,
  IconButton,
  InfoTip,
  isWhole,
  panBy,
  Row,
  SegmentedControl,
  zoomBy,
} from '#renderer/ui/index.ts'
import styles from './charts-toolbar.module.css'
import { chartsText as text } from './charts-text.ts'
import { useXAxis } from './use-x-axis.ts'
import { X_AXES } from './x-scale.ts'

interface ChartsToolbarProps {
  readonly zoom: ChartZoom
  /** What the charts show now, in words. */
  readonly shown: string
  readonly timesKnown: boolean
}

/** What all charts of the page share: what their horizontal axis counts, and which part is shown. */
export function ChartsToolbar({ zoom, shown, timesKnown }: ChartsToolbarProps) {
  const { axis, choose } = useXAxis()
  const whole = isWhole(zoom.range, zoom.limits)
  const length = zoom.range[1] - zoom.range[0]
  return (
    <Row gap={3} justify="between">
      <SegmentedControl
        label={text.axis}
        hideLabel
        value={timesKnown ? axis : axis === 'time' ? 'update' : axis}
        onValueChange={choose}
        options={X_AXES.map((value) => ({
          value,
          label: text.axes[value],
          disabled: value === 'time' && !timesKnown,
        }))}
        hint={timesKnown ? undefined : text.noTimes}
      />
      <Row gap={1}>
        <span role="status" className={styles['shown']}>
          {shown}
        </span>
        <InfoTip label={text.aboutZoom}>{text.zoomKeys}</InfoTip>
        <IconButton
          icon={ZoomIn}
          label={text.zoomIn}
          shortcut="+"
          disabled={length <= zoom.least}
          onClick={() => zoomBy(zoom, 'in')}
        />
        <IconButton
          icon={ZoomOut}
          label={text.zoomOut}
          shortcut="-"
          disabled={whole}
          onClick={() => zoomBy(zoom, 'out')}
        />
        <IconButton
          icon={ChevronLeft}
          label={text.earlier}
          disabled={zoom.range[0] <= zoom.limits[0]}
          onClick={() => panBy(zoom, 'left')}
        />
        <IconButton
          icon={ChevronRight}
          label={text.later}
          disabled={zoom.range[1] >= zoom.limits[1]}
          onClick={() => panBy(zoom, 'right')}
        />
        <IconButton
          icon={Maximize2}
          label={text.showAll}
          shortcut="0"
          disabled={whole}
          onClick={() => zoom.onRange(undefined)}
        />
      </Row>
    </Row>
  )
}
