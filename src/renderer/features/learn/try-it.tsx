import { useProject } from '#renderer/engine/current.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, classNames, Note } from '#renderer/ui/index.ts'
import { FlaskConical } from 'lucide-react'
import styles from './idea-page.module.css'
import type { LearnPlace } from './learn-place.ts'
import { text } from './text.ts'

const cx = classNames(styles)

interface TryItProps {
  readonly hint: string
  readonly place: LearnPlace
  readonly onPlace: (place: LearnPlace) => void
}

/** The way to where an idea is tried: on the open project, else on the built-in sample. */
export function TryIt({ hint, place, onPlace }: TryItProps) {
  const project = useProject()
  const sample = useCall('projects.openSample')
  const tellProblem = useTellProblem()
  // Photos can be brought in without a project.
  const needsSample = project === null && place !== 'import'
  const start = () => {
    if (!needsSample) {
      onPlace(place)
      return
    }
    sample.mutate({}, { onSuccess: () => onPlace(place), onError: tellProblem(text.notOpened) })
  }
  return (
    <section className={cx('try')} aria-label={text.tryIt}>
      <h2 className={cx('try-title')}>{text.tryIt}</h2>
      <p>{hint}</p>
      <Button
        variant="primary"
        size="large"
        icon={FlaskConical}
        busy={sample.isPending}
        onClick={start}
      >
        {text.places[place]}
      </Button>
      {needsSample && <Note>{text.opensSample}</Note>}
    </section>
  )
}
