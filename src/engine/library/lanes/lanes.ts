import type { Client } from '#shared/contract/contract.ts'
import { fromProblem, ProblemError } from '#shared/contract/problem.ts'
import { trainerContract, type TrainerContract } from '#shared/contract/trainer-contract.ts'
import { LaneThreads, MAX_LANES } from '#shared/domain/lanes.ts'
import { createClient, type PortClient } from '#shared/rpc/client.ts'
import { parse } from '#shared/rpc/parse.ts'
import type { LaneWays } from '#engine/process/ways.ts'

/** A trainer beside the first. It is started by the first call, and anew by the one after its loss. */
export interface Lane {
  readonly trainer: Client<TrainerContract>
  /**
   * Ends its trainer and resolves when that is gone. Calls that wait, and those made later, are
   * answered CANCELLED. To close a lane again does nothing more.
   */
  readonly close: () => Promise<void>
}

/** Trainers that work side by side; what happens to one, the others do not notice. */
export interface Lanes {
  /**
   * @param threads with which its trainer computes; see `lanesFor`
   * @throws ProblemError BUSY while 16 are open, or closing; INVALID_INPUT
   */
  readonly open: (how: { readonly threads: number }) => Lane
  /** Closes all that are open. */
  readonly closeAll: () => Promise<void>
  /** Answers every call that waits with `reason`: no trainer will. */
  readonly lose: (reason: ProblemError) => void
}

interface OpenLane extends Lane {
  readonly client: PortClient<TrainerContract>
}

export function createLanes(parent: LaneWays): Lanes {
  const lanes = new Map<number, OpenLane>()

  function open(number: number, threads: number): OpenLane {
    parent.openLane(number, threads)
    const port = parent.trainer(number)
    let closed: Promise<void> | undefined
    const client: OpenLane['client'] = createClient(trainerContract, {
      send(message) {
        if (closed) client.lose(isClosed())
        else port.send(message)
      },
      listen: port.listen,
    })
    port.onLost((problem) => client.lose(fromProblem(problem)))

    async function close(): Promise<void> {
      client.lose(isClosed())
      await parent.closeLane(number)
      // Not before: what its trainer said last may still be on its way.
      lanes.delete(number)
    }

    return { client, trainer: client, close: () => (closed ??= close()) }
  }

  return {
    open({ threads }) {
      const number = firstFree(lanes)
      if (number > MAX_LANES) {
        throw new ProblemError(
          'BUSY',
          `${MAX_LANES} training processes work side by side already, which is the most that can.`,
        )
      }
      const lane = open(number, parse(LaneThreads, threads, 'The number of threads'))
      lanes.set(number, lane)
      return { trainer: lane.trainer, close: lane.close }
    },
    async closeAll() {
      await Promise.all([...lanes.values()].map((lane) => lane.close()))
    },
    lose(reason) {
      for (const { client } of lanes.values()) client.lose(reason)
    },
  }
}

function firstFree(lanes: ReadonlyMap<number, unknown>): number {
  let number = 1
  while (lanes.has(number)) number++
  return number
}

const isClosed = (): ProblemError =>
  new ProblemError('CANCELLED', 'This training process was ended.')
