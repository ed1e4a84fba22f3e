import styles from './prose.module.css'

export type ProseProps = { paragraphs: readonly string[] }

/** Text to be read from beginning to end, in larger type than what is operated. */
export function Prose({ paragraphs }: ProseProps) {
  return (
    <div className={styles['prose']}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  )
}
