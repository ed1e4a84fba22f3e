import { drawn, type ExperimentView } from '../experiment-view.ts'
import { useForm } from './fields.tsx'
import { Result } from './result.tsx'
import { text } from './text.ts'

/** The loss around a trained network. */
export const lossSurfaceView: ExperimentView = {
  kind: 'lossSurface',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([9, 5.5, 3, 1.6, 1, 1.4, 2.6, 5, 9]), label: text.picture },
  ofRun: true,
  useForm,
  Result,
}
