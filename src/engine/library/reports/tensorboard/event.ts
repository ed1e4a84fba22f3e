import { bytesField, doubleField, floatField, integerField, join, textField } from './wire.ts'

/** Numbers that were measured at one time, under their names in TensorBoard. */
export interface ScalarEvent {
  /** Seconds since 1970. */
  readonly wallTime: number
  /** Updates of the weights made before. */
  readonly step: number
  readonly scalars: Readonly<Record<string, number>>
}

/** Fields of `tensorflow.Event`, `tensorflow.Summary` and `tensorflow.Summary.Value`. */
const EVENT = { wallTime: 1, step: 2, fileVersion: 3, summary: 5 } as const
const SUMMARY = { value: 1 } as const
const VALUE = { tag: 1, simpleValue: 2 } as const

/** What a file of events begins with. */
export const versionEvent = (wallTime: number): Uint8Array =>
  join([doubleField(EVENT.wallTime, wallTime), textField(EVENT.fileVersion, 'brain.Event:2')])

export const scalarEvent = ({ wallTime, step, scalars }: ScalarEvent): Uint8Array =>
  join([
    doubleField(EVENT.wallTime, wallTime),
    integerField(EVENT.step, step),
    bytesField(EVENT.summary, join(Object.entries(scalars).map(valueField))),
  ])

const valueField = ([tag, value]: readonly [string, number]): Uint8Array =>
  bytesField(SUMMARY.value, join([textField(VALUE.tag, tag), floatField(VALUE.simpleValue, value)]))
