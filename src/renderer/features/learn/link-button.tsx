import { ExternalLink } from 'lucide-react'
import { type LinkId, readingList } from '#shared/domain/reading-list.ts'
import { useCall } from '#renderer/engine/queries.ts'
import { useTellProblem } from '#renderer/engine/use-tell-problem.ts'
import { Button, Tooltip } from '#renderer/ui/index.ts'
import { text } from './text.ts'

interface LinkButtonProps {
  readonly link: LinkId
  /** What is written on it; what it opens is said by its tooltip. */
  readonly label: string
}

/** Asks for something of the reading list to be opened in the browser. */
export function LinkButton({ link, label }: LinkButtonProps) {
  const open = useCall('desktop.openLink')
  const tellProblem = useTellProblem()
  return (
    <Tooltip content={text.openLink(readingList[link].title)}>
      <Button
        size="small"
        trailingIcon={ExternalLink}
        disabled={open.isPending}
        onClick={() => open.mutate({ link }, { onError: tellProblem(text.linkNotOpened) })}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
