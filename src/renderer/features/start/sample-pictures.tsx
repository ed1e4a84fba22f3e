import cat1 from '#resources/sample-photos/cat.0.jpg'
import cat2 from '#resources/sample-photos/cat.5.jpg'
import cat3 from '#resources/sample-photos/cat.7.jpg'
import dog1 from '#resources/sample-photos/dog.0.jpg'
import dog2 from '#resources/sample-photos/dog.4.jpg'
import dog3 from '#resources/sample-photos/dog.7.jpg'
import { classNames } from '#renderer/ui/index.ts'
import styles from './start-page.module.css'

const cx = classNames(styles)

const PICTURES = [cat1, dog1, cat2, dog2, cat3, dog3]

/** A few of the built-in drawings, so that one sees what one opens. */
export function SamplePictures() {
  return (
    <div className={cx('pictures')} aria-hidden>
      {PICTURES.map((picture) => (
        <img key={picture} src={picture} alt="" />
      ))}
    </div>
  )
}
