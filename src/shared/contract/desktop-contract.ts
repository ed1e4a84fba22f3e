import { z } from 'zod'
import { Bytes } from '../domain/binary.ts'
import { MAX_LANES } from '../domain/lanes.ts'
import { LinkId } from '../domain/reading-list.ts'
import type { Contract } from './contract.ts'
import { engineContract } from './engine-contract.ts'

const ProcessState = z.enum(['stopped', 'starting', 'ready', 'restarting'])

/** The engine's processes as the window's status bar shows them. */
export const EngineState = z
  .object({
    library: ProcessState,
    trainer: ProcessState,
    /** Trainers that run beside the first, for an experiment. */
    lanes: z.int().min(0).max(MAX_LANES),
  })
  .readonly()
export type EngineState = z.infer<typeof EngineState>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** Characters that one copy may take: commands and sentences, no documents. */
const MAX_COPIED = 100_000

/** What a page may have saved: a picture, a table, or settings. */
export const SavedKind = z.enum(['png', 'csv', 'json'])
export type SavedKind = z.infer<typeof SavedKind>

/** Bytes that one file may have. */
export const MAX_SAVED = 32 * 2 ** 20

/** A name, not a path: it is put into a folder that a person chooses. */
const FileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,99}$/)

// `samples.thumbnail` reaches the window as photo: addresses only; the folder form of classify and
// repeating are the command line's; and where files are written, a dialog of the desktop asks.
const {
  'samples.thumbnail': _thumbnail,
  'photos.classifyWithFolder': _classifyWithFolder,
  'runs.writeReport': _writeReport,
  'runs.writeTensorBoard': _writeTensorBoard,
  'runs.repeat': _repeat,
  ...engineMethods
} = engineContract.methods

/** What the window may ask of the main process: most of the engine, and the desktop itself. */
export const desktopContract = {
  methods: {
    ...engineMethods,
    'desktop.engineState': { input: z.object({}).readonly(), output: EngineState },
    /** Lets the person choose a folder of photos; null when they changed their mind. */
    'desktop.chooseFolder': {
      input: z.object({}).readonly(),
      output: z.object({ folder: z.string().nullable() }).readonly(),
    },
    /** One or several folders of photos; none when they changed their mind. */
    'desktop.chooseFolders': {
      input: z.object({}).readonly(),
      output: z.object({ paths: z.array(z.string()).readonly() }).readonly(),
    },
    /** A file of paths and labels; null when they changed their mind. */
    'desktop.chooseList': {
      input: z.object({}).readonly(),
      output: z.object({ path: z.string().nullable() }).readonly(),
    },
    'desktop.choosePhotos': {
      input: z.object({}).readonly(),
      output: z.object({ paths: z.array(z.string()).readonly() }).readonly(),
    },
    /** Puts a text on the clipboard; a page may not do so itself. */
    'desktop.copyText': {
      input: z.object({ text: z.string().min(1).max(MAX_COPIED) }).readonly(),
      output: z.object({}).readonly(),
    },
    /** Asks where to, and writes a run's report there; null when they changed their mind. */
    'desktop.saveReport': {
      input: z.object({ runId: z.int().positive(), thumbnails: z.boolean() }).readonly(),
      output: z.object({ path: z.string().nullable() }).readonly(),
    },
    /** Asks for a folder, and writes a run's TensorBoard file into one of its own there. */
    'desktop.saveTensorBoard': {
      input: z.object({ runId: z.int().positive() }).readonly(),
      output: z.object({ path: z.string().nullable() }).readonly(),
    },
    /**
     * Asks where to, and writes the file there, whole or not at all. The path is null when the
     * person changed their mind. DISK where it cannot be written.
     */
    'desktop.saveFile': {
      input: z
        .object({
          suggestedName: FileName,
          kind: SavedKind,
          bytes: Bytes.refine(({ byteLength }) => byteLength <= MAX_SAVED, 'too large'),
        })
        .readonly(),
      output: z.object({ path: z.string().nullable() }).readonly(),
    },
    /**
     * Asks whether the browser may open an address of the reading list, and lets it. Whether it was
     * opened: false when the person changed their mind. A page cannot name an address of its own.
     */
    'desktop.openLink': {
      input: z.object({ link: LinkId }).readonly(),
      output: z.object({ opened: z.boolean() }).readonly(),
    },
    'desktop.setTheme': {
      input: z.object({ theme: Theme }).readonly(),
      output: z.object({}).readonly(),
    },
  },
  events: {
    ...engineContract.events,
    'desktop.engineState': { payload: EngineState, delivery: 'every' },
    /** A menu item that a page acts on. */
    'desktop.command': {
      payload: z
        .object({ command: z.enum(['openFolder', 'showStart', 'checkFolder', 'undo', 'redo']) })
        .readonly(),
      delivery: 'every',
    },
  },
} as const satisfies Contract
export type DesktopContract = typeof desktopContract

/** Names of the methods that main hands on to the library unseen. */
export const relayedMethods: ReadonlySet<string> = new Set(Object.keys(engineMethods))
