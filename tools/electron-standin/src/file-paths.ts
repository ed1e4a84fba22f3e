import type { Protocol, Session } from './devtools/connection.ts'

/**
 * Answers `webUtils.getPathForFile`, which has to be synchronous: the preload runtime stops at a
 * `debugger` statement; while it is stopped, Chromium is asked for the file's path, and the answer
 * is written into the stopped function's variable.
 */
export async function answerFilePaths(session: Session): Promise<void> {
  session.on('Debugger.paused', ({ callFrames }) => {
    const frame = callFrames[0]?.callFrameId
    const answered = frame === undefined ? Promise.resolve() : answer(session, frame)
    // Whatever went wrong, the page must go on; it then has an empty path.
    answered.catch(() => undefined).finally(() => session.post('Debugger.resume'))
  })
  await session.send('Debugger.enable')
}

async function answer(session: Session, callFrameId: string): Promise<void> {
  const file = await session.send('Debugger.evaluateOnCallFrame', {
    callFrameId,
    expression: 'standinRequest.file',
    silent: true,
  })
  const path = await filePath(session, file.result)
  await session.send('Debugger.evaluateOnCallFrame', {
    callFrameId,
    expression: `standinRequest.path = ${JSON.stringify(path)}`,
    silent: true,
  })
}

/** The path on disk of a page's File object; empty when it has none. */
export async function filePath(
  session: Session,
  file: Protocol.Runtime.RemoteObject,
): Promise<string> {
  if (file.objectId === undefined) return ''
  const info = await session.send('DOM.getFileInfo', { objectId: file.objectId })
  return info.path
}
