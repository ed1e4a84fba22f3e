import { formatCount, formatInteger } from '#renderer/ui/index.ts'

export const beginningText = {
  title: (runId: number, epoch: number, step: number) =>
    `Trains on from run ${runId}, epoch ${formatInteger(epoch)} (${formatCount(step, 'update')})`,
  what: (runId: number) =>
    `The new run begins with these weights, on the same photos, and with the settings below. The network must stay as in run ${runId}; the rest may change.`,
  notOffered:
    'That run was set up by the command line, with more than this form has fields for: set the same network here, or fork it there.',
  forget: 'Begin with fresh weights',
} as const
