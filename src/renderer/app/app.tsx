import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { followEvents } from '../engine/live-updates.ts'
import { createQueryClient } from '../engine/query-client.ts'
import { NoticeProvider, TooltipProvider } from '../ui/index.ts'
import { Window } from './window.tsx'

export function App() {
  const [cache] = useState(createQueryClient)
  useEffect(() => followEvents(cache), [cache])
  return (
    <QueryClientProvider client={cache}>
      <TooltipProvider>
        <NoticeProvider>
          <Window />
        </NoticeProvider>
      </TooltipProvider>
    </QueryClientProvider>
  )
}
