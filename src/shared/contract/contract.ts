import type { z } from 'zod'

/** One call: what goes in, what comes out. */
export interface Method {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/**
 * How an event reaches its listeners.
 * - `every`: each one, in order; for low rates.
 * - `latest`: only the newest matters; older ones still waiting are dropped.
 * - `series`: a growing curve; waiting points are joined, keeping extremes, and sent as frames.
 */
export type Delivery = 'every' | 'latest' | 'series'

export interface EventKind {
  readonly payload: z.ZodType
  readonly delivery: Delivery
}

/** All that can be said over one boundary, as pure data; the types of both ends follow from it. */
export interface Contract {
  readonly methods: Readonly<Record<string, Method>>
  readonly events: Readonly<Record<string, EventKind>>
}

export type MethodName<C extends Contract> = keyof C['methods'] & string
export type EventName<C extends Contract> = keyof C['events'] & string

/** What a caller may pass: defaults may be left out. */
export type CallInput<C extends Contract, M extends MethodName<C>> = z.input<
  C['methods'][M]['input']
>
/** What a handler gets after parsing. */
export type HandlerInput<C extends Contract, M extends MethodName<C>> = z.output<
  C['methods'][M]['input']
>
export type Output<C extends Contract, M extends MethodName<C>> = z.output<
  C['methods'][M]['output']
>
export type Payload<C extends Contract, E extends EventName<C>> = z.output<
  C['events'][E]['payload']
>

/** Everything a boundary's client can do. */
export interface Client<C extends Contract> {
  /** Rejects with a `ProblemError`. */
  readonly call: <M extends MethodName<C>>(
    method: M,
    input: CallInput<C, M>,
  ) => Promise<Output<C, M>>
  /** Returns a function that ends the subscription. */
  readonly on: <E extends EventName<C>>(
    event: E,
    listener: (payload: Payload<C, E>) => void,
  ) => () => void
}

/** One handler for each method of a contract. */
export type Handlers<C extends Contract> = {
  readonly [M in MethodName<C>]: (input: HandlerInput<C, M>) => Output<C, M> | Promise<Output<C, M>>
}

export type Emit<C extends Contract> = <E extends EventName<C>>(
  event: E,
  payload: Payload<C, E>,
) => void
