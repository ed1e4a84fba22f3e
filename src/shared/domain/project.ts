import { z } from 'zod'
import { Label } from './label.ts'

/**
 * Where a photo's label stands: in the name of its folder, at the start of its file name, inside
 * folders for training, validation and test, where a pattern says, or in a list.
 */
export const FolderLayout = z.enum([
  'folderPerLabel',
  'labelInFileName',
  'splitFolders',
  'pattern',
  'list',
  'unlabelled',
])
export type FolderLayout = z.infer<typeof FolderLayout>

/** A label and how many readable photos carry it. */
export const LabelCount = z.object({ label: Label, photos: z.int().nonnegative() }).readonly()
export type LabelCount = z.infer<typeof LabelCount>

/** What the project's dataset holds, without naming single samples. */
export const DatasetSummary = z
  .object({
    folder: z.string(),
    layout: FolderLayout,
    labels: z.array(LabelCount).readonly(),
    /** Photos that were read and not left out, with or without a label; of copies, one. */
    ready: z.int().nonnegative(),
    unlabelled: z.int().nonnegative(),
    unreadable: z.int().nonnegative(),
    /** Files listed but not read yet, because an import is running or was interrupted. */
    pending: z.int().nonnegative(),
    /** Photos that a person left out of training. */
    excluded: z.int().nonnegative(),
    /** Files of the same bytes as another, which count for nothing. */
    duplicates: z.int().nonnegative(),
    /** Photos of which a copy has another label; they are not trained on until that is settled. */
    conflicts: z.int().nonnegative(),
    /** Photos whose file is not there; they are kept with all that is known of them. */
    missing: z.int().nonnegative(),
  })
  .readonly()
export type DatasetSummary = z.infer<typeof DatasetSummary>

/** The labels that have photos: those that a network can learn to tell apart. */
export const usedLabels = ({ labels }: DatasetSummary): readonly LabelCount[] =>
  labels.filter(({ photos }) => photos > 0)

/** The open project. `path` is its `Name.downhill` folder. */
export const ProjectSummary = z
  .object({
    path: z.string(),
    name: z.string(),
    dataset: DatasetSummary,
    /** Without those of experiments. */
    runs: z.int().nonnegative(),
    experiments: z.int().nonnegative(),
  })
  .readonly()
export type ProjectSummary = z.infer<typeof ProjectSummary>

/** A project that was open before. `available` is false when its folder is gone or out of reach. */
export const RecentProject = z
  .object({
    path: z.string(),
    name: z.string(),
    photoFolder: z.string(),
    openedAt: z.iso.datetime(),
    available: z.boolean(),
  })
  .readonly()
export type RecentProject = z.infer<typeof RecentProject>
