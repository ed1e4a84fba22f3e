import type { Client, Emit } from '#shared/contract/contract.ts'
import type { EngineContract } from '#shared/contract/engine-contract.ts'
import type { TrainerContract } from '#shared/contract/trainer-contract.ts'
import type { Decoder } from '#engine/decoding/decoder.ts'
import type { Lanes } from './lanes/lanes.ts'
import type { TaskRunner } from './tasks.ts'

export type LibraryEmit = Emit<EngineContract>
export type TrainerClient = Client<TrainerContract>

/** What every part of the library works with. */
export interface LibraryContext {
  readonly emit: LibraryEmit
  /** Of lane 0: a person's runs, and everything that is asked of a network. */
  readonly trainer: TrainerClient
  /** Trainers beside it, for experiments that make many runs. */
  readonly lanes: Lanes
  readonly tasks: TaskRunner
  readonly decoder: Decoder
}
