import { type ProblemCode, ProblemError } from '#shared/contract/problem.ts'
import type {
  AppliedChanges,
  ChangedFile,
  ChangeKind,
  FolderChanges,
  FolderStatus,
} from '#shared/domain/folder-changes.ts'
import { countText } from '../count-text.ts'
import { requireFolder } from '../import/list-folder.ts'
import type { LibraryContext } from '../library-context.ts'
import type { OpenProject } from '../project/open-project.ts'
import { applyCheck } from './apply-check.ts'
import { type ToldCheck, tellCheck } from './changed-files.ts'
import { checkFolder, type FolderCheck } from './check-folder.ts'

/** Looks what became of the open project's folder, and takes over what a person agrees to. */
export interface FolderWatch {
  readonly status: () => FolderStatus
  /** Joins a check that is under way. @throws ProblemError as `checkFolder`, BUSY */
  readonly check: () => Promise<FolderChanges>
  /** Checks in the background once `others` are over; gives way to whatever else begins. */
  readonly checkAfter: (others: Promise<unknown>) => void
  readonly changedFiles: (
    kind: ChangeKind,
    page: { readonly offset: number; readonly limit: number },
  ) => { readonly total: number; readonly files: readonly ChangedFile[] }
  /** @throws ProblemError NOT_FOUND without a check, INVALID_INPUT for an empty folder, BUSY */
  readonly apply: (confirmEmpty: boolean) => Promise<AppliedChanges>
  /** Resolves when nothing of it is under way any more. */
  readonly settled: () => Promise<void>
}

interface Options {
  /** Reads what is pending, in the background; resolves when that is over. */
  readonly read: (importId: number | undefined) => Promise<void>
  readonly onChanged: () => void
}

const UNREACHABLE: Partial<Record<ProblemCode, 'notThere' | 'notReadable'>> = {
  FOLDER_NOT_FOUND: 'notThere',
  FOLDER_NOT_READABLE: 'notReadable',
}

export function createFolderWatch(
  project: OpenProject,
  { emit, tasks }: Pick<LibraryContext, 'emit' | 'tasks'>,
  { read, onChanged }: Options,
): FolderWatch {
  let status: FolderStatus = { state: 'unchecked' }
  let last: { readonly check: FolderCheck; readonly told: ToldCheck } | undefined
  let checking: Promise<FolderChanges> | undefined
  let background: Promise<unknown> = Promise.resolve()
  let closed = false
  const closing = Promise.withResolvers<undefined>()

  function setStatus(next: FolderStatus): void {
    status = next
    if (!closed) emit('folder.changed', next)
  }

  function keep(check: FolderCheck): FolderChanges {
    const told = tellCheck(project, check)
    last = { check, told }
    setStatus({ state: 'checked', changes: told.summary })
    return told.summary
  }

  async function look(): Promise<FolderChanges> {
    const before = status
    setStatus({ state: 'checking' })
    try {
      return keep(
        await tasks.run(
          { kind: 'checkFolder', title: 'Checking the folder', unit: 'files', total: 0 },
          (progress) => checkFolder(project, {}, progress),
          { givesWay: true },
        ),
      )
    } catch (error) {
      const reason = error instanceof ProblemError ? UNREACHABLE[error.code] : undefined
      if (reason) {
        last = undefined
        setStatus({ state: 'unreachable', folder: project.photoFolder, reason })
      } else setStatus(before)
      throw error
    }
  }

  const check = (): Promise<FolderChanges> => {
    checking ??= look().finally(() => {
      checking = undefined
    })
    return checking
  }

  async function checkWhenIdle(others: Promise<unknown>): Promise<void> {
    await others.catch(() => undefined)
    let gaveWay = true
    while (gaveWay) {
      await Promise.race([tasks.idle(), closing.promise])
      if (closed) return
      const problem = await check().then(
        () => undefined,
        (error: unknown) => (error instanceof ProblemError ? error.code : undefined),
      )
      // Nothing runs where a person cancelled it.
      gaveWay = (problem === 'CANCELLED' || problem === 'BUSY') && tasks.current() !== null
    }
  }

  function checkAfter(others: Promise<unknown>): void {
    // What goes wrong is in the status, and a person who asks hears of it.
    background = checkWhenIdle(others)
  }

  return {
    status: () => status,
    check,
    checkAfter,
    changedFiles: (kind, page) => last?.told.page(kind, page) ?? { total: 0, files: [] },
    async apply(confirmEmpty) {
      if (!last) {
        throw new ProblemError(
          'NOT_FOUND',
          'The folder was not checked yet, so there is nothing to take over. Check it first.',
        )
      }
      const { check: found } = last
      if (found.empty && !confirmEmpty) throw emptyProblem(found)
      const { applied, leftOut, importId } = await tasks.run(
        { kind: 'checkFolder', title: 'Taking over the changes', unit: 'files', total: 0 },
        async (progress) => {
          await requireFolder(found.folder)
          return applyCheck(project, found, progress)
        },
      )
      keep({ ...found, unchanged: found.files, changes: [], planned: new Map(), empty: false })
      onChanged()
      const reading = read(importId)
      // What changed once more is found once more.
      if (leftOut > 0) checkAfter(reading)
      return { applied, leftOut }
    },
    async settled() {
      closed = true
      closing.resolve(undefined)
      await background
      await checking?.catch(() => undefined)
    },
  }
}

const emptyProblem = ({ folder, changes }: FolderCheck) =>
  new ProblemError(
    'INVALID_INPUT',
    `The folder ${folder} is empty, and ${countText(changes.length, 'file')} of the project would be marked as missing. If they are on a drive, connect it and check again; if they are really gone, say so.`,
    { folder },
  )
