import { drawn, type ExperimentView } from '../experiment-view.ts'
import { SweepResult } from './sweep-result.tsx'
import { text } from './text.ts'
import { useSweepForm } from './use-sweep-form.tsx'

/** The sweep of settings. */
export const sweepView: ExperimentView = {
  kind: 'sweep',
  question: text.question,
  subtitle: text.subtitle,
  picture: { points: drawn([6, 8, 4, 7, 3, 5, 2.6, 4, 2]), label: text.picture },
  useForm: useSweepForm,
  Result: SweepResult,
}
