import { QueryClient } from '@tanstack/react-query'

/** Answers stay valid until an event says otherwise: nothing is fetched on a timer or on focus. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        refetchOnWindowFocus: false,
        // This app has no network, and its engine is there whether or not the computer has one.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
