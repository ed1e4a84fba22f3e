import { expect, it } from 'vitest'
import { chosenFolder } from './file-chooser.ts'

it.each([
  ['/home/me/Photos/1.jpg', 'Photos/1.jpg', '/home/me/Photos'],
  ['/home/me/Photos/cats/a/1.jpg', 'Photos/cats/a/1.jpg', '/home/me/Photos'],
  ['/Photos/Photos/1.jpg', 'Photos/1.jpg', '/Photos/Photos'],
])('knows the folder chosen from %s and %s', (path, relativePath, folder) => {
  expect(chosenFolder(path, relativePath)).toBe(folder)
})
