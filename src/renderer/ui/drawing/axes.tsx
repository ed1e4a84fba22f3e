import styles from './drawing.module.css'
import { useIsMiniature, useSpace } from './drawing-space.ts'

export type AxisProps = {
  readonly ticks: readonly number[]
  /** What is counted along it. */
  readonly label: string
  readonly format?: ((value: number) => string) | undefined
}

export type AxesProps = { x: AxisProps; y: AxisProps }

/** Both axes with their numbers; a miniature keeps the ground line alone. */
export function Axes({ x, y }: AxesProps) {
  const isMiniature = useIsMiniature()
  const space = useSpace()
  const [left, right] = space.xSpan.map(space.x)
  const [bottom = 0, top = 0] = space.ySpan.map(space.y)
  if (isMiniature) {
    return <line className={styles['axis']} x1={left} x2={right} y1={bottom} y2={bottom} />
  }
  const { format: formatX = String } = x
  const { format: formatY = String } = y
  return (
    <g aria-hidden>
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles['grid']}
            x1={left}
            x2={right}
            y1={space.y(tick)}
            y2={space.y(tick)}
          />
          <text
            className={styles['tick']}
            x={(left ?? 0) - 6}
            y={space.y(tick) + 4}
            textAnchor="end"
          >
            {formatY(tick)}
          </text>
        </g>
      ))}
      <line className={styles['axis']} x1={left} x2={right} y1={bottom} y2={bottom} />
      {x.ticks.map((tick) => (
        <text
          key={tick}
          className={styles['tick']}
          x={space.x(tick)}
          y={bottom + 16}
          textAnchor="middle"
        >
          {formatX(tick)}
        </text>
      ))}
      <text
        className={styles['tick']}
        x={((left ?? 0) + (right ?? 0)) / 2}
        y={bottom + 33}
        textAnchor="middle"
      >
        {x.label}
      </text>
      <text
        className={styles['tick']}
        transform={`translate(11 ${(bottom + top) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {y.label}
      </text>
    </g>
  )
}
