/** What a page says of its idea. */
export interface IdeaWords {
  readonly title: string
  /** What it is about, in one line. */
  readonly line: string
  readonly paragraphs: readonly string[]
  /** What to do at the idea's place. */
  readonly tryIt: string
}
