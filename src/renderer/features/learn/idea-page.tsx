import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { readingList } from '#shared/domain/reading-list.ts'
import { Button, classNames, Page, Prose } from '#renderer/ui/index.ts'
import styles from './idea-page.module.css'
import { type IdeaId, IDEAS, ideas, neighboursOf, numberOf } from './ideas.ts'
import type { LearnPlace } from './learn-place.ts'
import { LinkButton } from './link-button.tsx'
import { pictures } from './pictures/pictures.ts'
import { ideaWords, text } from './text.ts'
import { TryIt } from './try-it.tsx'

const cx = classNames(styles)

interface IdeaPageProps {
  readonly idea: IdeaId
  readonly onIdea: (idea: IdeaId | undefined) => void
  readonly onPlace: (place: LearnPlace) => void
}

/** One idea: its text, its picture, where to try it, and the way to the next. */
export function IdeaPage({ idea, onIdea, onPlace }: IdeaPageProps) {
  const { chapter, place, papers } = ideas[idea]
  const { title, paragraphs, tryIt } = ideaWords[idea]
  const Picture = pictures[idea]
  const article = useRef<HTMLElement>(null)
  // What was pressed to come here is gone; keys should scroll this page, and Tab go on in it.
  useEffect(() => article.current?.focus({ preventScroll: true }), [])
  return (
    <Page
      title={title}
      subtitle={text.where(text.chapters[chapter], numberOf(idea), IDEAS.length)}
      back={{ label: text.back, onBack: () => onIdea(undefined) }}
    >
      <article ref={article} tabIndex={-1} aria-label={title} className={cx('article')}>
        <div className={cx('words')}>
          <Prose paragraphs={paragraphs} />
          {papers.length > 0 && (
            <div className={cx('papers')}>
              <span className={cx('papers-title')}>{text.papers}</span>
              {papers.map((paper) => (
                <LinkButton
                  key={paper}
                  link={paper}
                  label={text.paper(readingList[paper].authors, readingList[paper].year)}
                />
              ))}
            </div>
          )}
        </div>
        <div className={cx('side')}>
          <Picture />
          <TryIt hint={tryIt} place={place} onPlace={onPlace} />
        </div>
      </article>
      <Neighbours idea={idea} onIdea={onIdea} />
    </Page>
  )
}

function Neighbours({ idea, onIdea }: Pick<IdeaPageProps, 'idea' | 'onIdea'>) {
  const { previous, next } = neighboursOf(idea)
  return (
    <nav aria-label={text.neighbours} className={cx('neighbours')}>
      {previous ? (
        <Button icon={ArrowLeft} variant="quiet" onClick={() => onIdea(previous)}>
          {text.previous(ideaWords[previous].title)}
        </Button>
      ) : (
        <span />
      )}
      {next && (
        <Button trailingIcon={ArrowRight} size="large" onClick={() => onIdea(next)}>
          {text.next(ideaWords[next].title)}
        </Button>
      )}
    </nav>
  )
}
