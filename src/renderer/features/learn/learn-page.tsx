import { classNames, Miniature, Page, PictureCard, Section, Stack } from '#renderer/ui/index.ts'
import { IdeaPage } from './idea-page.tsx'
import { CHAPTERS, type IdeaId, ideasOf, numberOf } from './ideas.ts'
import type { LearnPlace } from './learn-place.ts'
import styles from './learn-page.module.css'
import { pictures } from './pictures/pictures.ts'
import { ReadingList } from './reading-list.tsx'
import { ideaWords, text } from './text.ts'

const cx = classNames(styles)

interface LearnPageProps {
  /** The idea that is read; undefined: all of them are shown. */
  readonly idea: IdeaId | undefined
  readonly onIdea: (idea: IdeaId | undefined) => void
  /** Opens a place; a project is open where the place needs one. */
  readonly onPlace: (place: LearnPlace) => void
}

/** The ideas of the article, each with its picture and the place where it can be tried. */
export function LearnPage({ idea, onIdea, onPlace }: LearnPageProps) {
  if (idea !== undefined) {
    return <IdeaPage key={idea} idea={idea} onIdea={onIdea} onPlace={onPlace} />
  }
  return (
    <Page title={text.title} subtitle={text.subtitle}>
      <Stack gap={8}>
        {CHAPTERS.map((chapter) => (
          <Section
            key={chapter}
            title={text.chapters[chapter]}
            description={text.chapterLines[chapter]}
          >
            <div className={cx('ideas')}>
              {ideasOf(chapter).map((each) => (
                <IdeaCard key={each} idea={each} onOpen={() => onIdea(each)} />
              ))}
            </div>
          </Section>
        ))}
        <Section title={text.reading} description={text.readingLine}>
          <ReadingList />
        </Section>
      </Stack>
    </Page>
  )
}

function IdeaCard({ idea, onOpen }: { readonly idea: IdeaId; readonly onOpen: () => void }) {
  const { title, line } = ideaWords[idea]
  const Picture = pictures[idea]
  return (
    <PictureCard
      title={title}
      line={line}
      mark={String(numberOf(idea))}
      picture={
        <Miniature>
          <Picture />
        </Miniature>
      }
      onOpen={onOpen}
    />
  )
}
