import {
  keepPreviousData,
  useMutation,
  type UseMutationResult,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { CallInput, MethodName, Output } from '#shared/contract/contract.ts'
import type { DesktopContract } from '#shared/contract/desktop-contract.ts'
import { desktop } from './client.ts'

type Method = MethodName<DesktopContract>
type Input<M extends Method> = CallInput<DesktopContract, M>
type Answer<M extends Method> = Output<DesktopContract, M>

/** The cache's key of a call: its method first, so that all calls of a method can be named. */
export const queryKey = <M extends Method>(method: M, input: Input<M>) => [method, input] as const

/** What a call answers, kept until an event says that it changed. */
export function useAnswer<M extends Method>(
  method: M,
  input: Input<M>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Answer<M>> {
  return useQuery<Answer<M>>({
    queryKey: queryKey(method, input),
    queryFn: () => desktop().call(method, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** What each of several calls of a method answers, in their order. */
export function useAnswers<M extends Method>(
  method: M,
  inputs: readonly Input<M>[],
): UseQueryResult<Answer<M>>[] {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: queryKey(method, input),
      queryFn: () => desktop().call(method, input),
    })),
  })
}

/** A call that changes something, with its state while it is under way. */
export function useCall<M extends Method>(
  method: M,
): UseMutationResult<Answer<M>, Error, Input<M>> {
  return useMutation<Answer<M>, Error, Input<M>>({
    mutationFn: (input) => desktop().call(method, input),
  })
}
