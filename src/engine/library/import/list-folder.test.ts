import { execFileSync } from 'node:child_process'
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPhotoFile } from '#engine/images/read-photo-file.ts'
import { toUnreadable } from '#engine/images/unreadable.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { canTestPermissions, withoutPrivileges } from '../../testing/without-privileges.ts'
import { listFolder } from './list-folder.ts'

async function folderWith(...files: readonly string[]): Promise<string> {
  const folder = await tempFolder()
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), 'x')
  }
  return folder
}

describe('the list of a folder', () => {
  it('holds every file at any depth, by relative path, sorted', async () => {
    const folder = await folderWith('dog/b.jpg', 'cat/deep/er/c.jpg', 'a.jpg', 'cat/ü 🐈.jpg')
    expect(await listFolder(folder)).toEqual({
      files: ['a.jpg', 'cat/deep/er/c.jpg', 'cat/ü 🐈.jpg', 'dog/b.jpg'],
      closedFolders: [],
    })
  })

  it('leaves out hidden files, the system’s own, and projects', async () => {
    const folder = await folderWith(
      'cat/1.jpg',
      '.hidden.jpg',
      '.git/config',
      'cat/.DS_Store',
      'Thumbs.db',
      'cat/desktop.ini',
      'Pets.downhill/project.sqlite',
      'cat/Pets.downhill/cache/1.webp',
    )
    expect((await listFolder(folder)).files).toEqual(['cat/1.jpg'])
  })

  it('is empty for an empty folder', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'cat'))
    expect(await listFolder(folder)).toEqual({ files: [], closedFolders: [] })
  })

  it('follows links to files, not to folders, and ends in a circle', async () => {
    const folder = await folderWith('cat/1.jpg')
    await symlink(join(folder, 'cat', '1.jpg'), join(folder, 'linked.jpg'))
    await symlink(join(folder, 'gone.jpg'), join(folder, 'broken.jpg'))
    await symlink(folder, join(folder, 'cat', 'round-and-round'))
    await symlink(join(folder, 'cat'), join(folder, 'other-cat'))
    // A broken link stays, so that it can be listed as missing.
    expect((await listFolder(folder)).files).toEqual(['broken.jpg', 'cat/1.jpg', 'linked.jpg'])
  })

  it.skipIf(process.platform === 'win32')('leaves out pipes, by name or by link', async () => {
    const folder = await folderWith('1.jpg')
    execFileSync('mkfifo', [join(folder, 'pipe.jpg')])
    await symlink(join(folder, 'pipe.jpg'), join(folder, 'link-to-pipe.jpg'))
    expect((await listFolder(folder)).files).toEqual(['1.jpg'])
  })
})

describe('a folder that cannot be listed', () => {
  it('and is missing is named', async () => {
    const missing = join(await tempFolder(), 'photos of ada 🐈')
    await expect(listFolder(missing)).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
      message: expect.stringContaining(missing) as string,
      details: { folder: missing },
    })
  })

  it('because it is a file is said to be one', async () => {
    const folder = await folderWith('a.jpg')
    await expect(listFolder(join(folder, 'a.jpg'))).rejects.toMatchObject({
      code: 'FOLDER_NOT_FOUND',
      message: expect.stringContaining('is a file, not a folder') as string,
    })
  })

  it.skipIf(!canTestPermissions)('for want of permission says so', async () => {
    const folder = await folderWith('closed/a.jpg')
    await chmod(folder, 0o755)
    await chmod(join(folder, 'closed'), 0o000)
    await expect(withoutPrivileges(() => listFolder(join(folder, 'closed')))).rejects.toMatchObject(
      { code: 'FOLDER_NOT_READABLE', details: { code: 'EACCES' } },
    )
  })

  it.skipIf(!canTestPermissions)('inside another is told, and the rest is listed', async () => {
    const folder = await folderWith('closed/a.jpg', 'open/b.jpg')
    await chmod(folder, 0o755)
    await chmod(join(folder, 'closed'), 0o000)
    expect(await withoutPrivileges(() => listFolder(folder))).toEqual({
      files: ['open/b.jpg'],
      closedFolders: ['closed'],
    })
    const reading = withoutPrivileges(() => readPhotoFile(join(folder, 'closed')))
    const reason = await reading.catch((error: unknown) => toUnreadable(error).reason)
    expect(reason).toBe('noPermission')
  })
})
