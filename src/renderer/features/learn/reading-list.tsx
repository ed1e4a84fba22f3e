import { readingList } from '#shared/domain/reading-list.ts'
import { Card, classNames } from '#renderer/ui/index.ts'
import { LinkButton } from './link-button.tsx'
import styles from './reading-list.module.css'
import { text } from './text.ts'

const cx = classNames(styles)

/** To be read from beginning to end, the article first. */
const READINGS = ['article', 'nielsen', 'blueBrown', 'cs231n', 'ruder', 'deepLearning'] as const

/** Where to learn more, and what each is good for. */
export function ReadingList() {
  return (
    <Card flush>
      <ul>
        {READINGS.map((link) => {
          const { title, authors, year, address } = readingList[link]
          return (
            <li key={link} className={cx('reading')}>
              <div className={cx('what')}>
                <p className={cx('title')}>{title}</p>
                <p className={cx('secondary')}>{text.paper(authors, year)}</p>
                <p>{text.goodFor[link]}</p>
              </div>
              <LinkButton link={link} label={new URL(address).hostname.replace(/^www\./, '')} />
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
