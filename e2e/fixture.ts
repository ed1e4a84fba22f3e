import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
} from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answerQuestions } from './answer-dialogs.ts'
import { writeTwoLabels } from './generated-photos.ts'
import { ClassifyPage } from './pages/classify-page.ts'
import { PhotosPage } from './pages/photos-page.ts'
import { RunPage } from './pages/run-page.ts'
import { RunsPage } from './pages/runs-page.ts'
import { Shell } from './pages/shell.ts'
import { StartPage } from './pages/start-page.ts'
import { TrainPage } from './pages/train-page.ts'

/** A folder of the test's own, with Downhill's home and the window's profile in it. */
interface Places {
  readonly folder: string
  readonly home: string
  readonly profile: string
}

export interface Pages {
  readonly shell: Shell
  readonly start: StartPage
  readonly photos: PhotosPage
  readonly train: TrainPage
  readonly run: RunPage
  readonly runs: RunsPage
  readonly classify: ClassifyPage
}

interface Fixtures {
  readonly places: Places
  /** Starts the app; a test may start it again after closing it. */
  readonly launch: () => Promise<ElectronApplication>
  readonly app: ElectronApplication
  readonly page: Page
  readonly pages: Pages
  /** Opens a folder of `count` red and `count` blue photos, and waits until all are read. */
  readonly openTwoLabels: (count: number) => Promise<void>
}

export const pagesOf = (page: Page): Pages => ({
  shell: new Shell(page),
  start: new StartPage(page),
  photos: new PhotosPage(page),
  train: new TrainPage(page),
  run: new RunPage(page),
  runs: new RunsPage(page),
  classify: new ClassifyPage(page),
})

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from this pattern: nothing.
  // eslint-disable-next-line no-empty-pattern
  places: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'downhill-e2e-'))
    await use({ folder, home: join(folder, 'home'), profile: join(folder, 'profile') })
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ places }, use) => {
    const started: ElectronApplication[] = []
    await use(async () => {
      // Without executablePath Playwright asks the electron package, which knows the window host.
      const app = await _electron.launch({
        args: ['.', `--user-data-dir=${places.profile}`],
        env: { ...definedEnvironment(), DOWNHILL_HOME: places.home },
      })
      started.push(app)
      await answerQuestions(app, 0)
      return app
    })
    for (const app of started) await app.close().catch(() => undefined)
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await page.waitForSelector('nav')
    await use(page)
  },
  pages: async ({ page }, use) => use(pagesOf(page)),
  openTwoLabels: async ({ app, pages, places }, use) =>
    use(async (count) => {
      await pages.start.openFolderAt(
        app,
        await writeTwoLabels(join(places.folder, 'photos'), count),
      )
      await pages.photos.settled()
    }),
})

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )

export { expect }
