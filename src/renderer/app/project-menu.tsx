import { ChevronsUpDown, FolderOpen, House } from 'lucide-react'
import type { ProjectSummary } from '#shared/domain/project.ts'
import { Button, Menu } from '../ui/index.ts'
import { useNavigation } from './screen.ts'
import { text } from './text.ts'
import { useChooseFolders } from './use-choose-folders.ts'

/** The open project's name, and the way to another one. */
export function ProjectMenu({ project }: { readonly project: ProjectSummary | null }) {
  const { go } = useNavigation()
  const chooseFolders = useChooseFolders()
  return (
    <Menu
      align="start"
      trigger={
        <Button
          variant="quiet"
          fullWidth
          trailingIcon={ChevronsUpDown}
          title={project?.dataset.folder}
        >
          {project?.name ?? text.noProject}
        </Button>
      }
      entries={[
        { label: text.openAnother, icon: FolderOpen, shortcut: 'mod+o', onSelect: chooseFolders },
        { label: text.startPage, icon: House, onSelect: () => go({ name: 'start' }) },
      ]}
    />
  )
}
