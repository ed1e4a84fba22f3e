import { describe, expect, it } from 'vitest'
import { detectLayout } from './detect-layout.ts'

const labelsOf = (paths: readonly string[]) => {
  const { layout, files } = detectLayout(paths)
  expect(files.map(({ path }) => path)).toEqual(paths)
  return [layout, files.map(({ label }) => label)]
}

describe('the layout', () => {
  it('of sub-folders takes the first folder’s name as label, however deep a photo lies', () => {
    expect(labelsOf(['cat/1.jpg', 'dog/old/2.jpg', 'stray.jpg'])).toEqual([
      'folderPerLabel',
      ['cat', 'dog', null],
    ])
  })

  it('of names like cat.0.jpg takes what stands before the number', () => {
    expect(labelsOf(['cat.0.jpg', 'cat.17.jpg', 'Golden retriever.3.png'])).toEqual([
      'labelInFileName',
      ['cat', 'cat', 'Golden retriever'],
    ])
  })

  it.each([
    [['cat_012.jpg', 'dog_1.jpg']],
    [['cat-12.jpg', 'dog-3.jpeg']],
    [['cat 12.jpg', 'dog 3.jpg']],
    [['cat12.jpg', 'dog3.jpg']],
    [
      ['cat (12.jpg', 'dog (3.jpg'],
      ['cat (', 'dog ('],
    ],
  ])('of %j takes what stands before the number', (paths, labels = ['cat', 'dog']) => {
    expect(labelsOf(paths)).toEqual(['labelInFileName', labels])
  })

  it.each([
    [['IMG_0001.jpg', 'IMG_0002.jpg', 'IMG_0003.jpg']],
    [['DSC00001.JPG', 'DSC00002.JPG']],
    [['20240101_120000.jpg', '20240101_120001.jpg']],
    [['holiday.jpg', 'beach.jpg']],
    [[' .0.jpg', ' .1.jpg']],
    [['.1.jpg', '.2.jpg']],
  ])('of a camera’s names %j is unlabelled', (paths) => {
    expect(labelsOf(paths)).toEqual(['unlabelled', paths.map(() => null)])
  })

  it('is seen through a few stray files', () => {
    const cats = Array.from({ length: 8 }, (_, i) => `cat.${i}.jpg`)
    expect(labelsOf([...cats, 'README.md', 'notes.txt'])).toEqual([
      'labelInFileName',
      [...cats.map(() => 'cat'), null, null],
    ])
    const four = cats.slice(0, 4)
    expect(labelsOf([...four, 'README.md', 'notes.txt'])[0]).toBe('unlabelled')
  })

  it('of no files is unlabelled', () => {
    expect(labelsOf([])).toEqual(['unlabelled', []])
  })
})

describe('folders for training, validation and test', () => {
  const found = (...paths: readonly string[]) => {
    const { layout, files } = detectLayout(paths)
    return [layout, files.map(({ label, split }) => [label, split])]
  }

  it('are splits, with the labels inside, however they are called', () => {
    expect(
      found('Train/cat/a/1.jpg', 'valid/dog/2.jpg', 'test/3.jpg', 'unlabeled/4.jpg', 'README.md'),
    ).toEqual([
      'splitFolders',
      [
        ['cat', 'train'],
        ['dog', 'validation'],
        [null, 'test'],
        [null, null],
        [null, null],
      ],
    ])
  })

  it('may hold labels in file names, which the photos of the test need not have', () => {
    expect(found('train/cat.0.jpg', 'train/dog.0.jpg', 'test/1.jpg', 'test/2.jpg')[1]).toEqual([
      ['cat', 'train'],
      ['dog', 'train'],
      [null, 'test'],
      [null, 'test'],
    ])
  })

  it('are labels where one is called otherwise, or one stands alone with photos', () => {
    expect(found('train/1.jpg', 'car/2.jpg', 'test/3.jpg')[0]).toBe('folderPerLabel')
    expect(found('train/1.jpg')).toEqual(['folderPerLabel', [['train', null]]])
    expect(found('train/cat/1.jpg')).toEqual(['splitFolders', [['cat', 'train']]])
  })

  it('and other labels are not confused by a folder for what has none', () => {
    expect(found('cat/1.jpg', 'unlabelled/2.jpg')[1]).toEqual([
      ['cat', null],
      [null, null],
    ])
  })
})
