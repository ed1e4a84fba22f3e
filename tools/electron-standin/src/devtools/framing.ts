/**
 * Reassembles the messages of Chromium's DevTools pipe: JSON texts, each ended by a NUL byte, in
 * chunks that may end anywhere, also inside a character.
 *
 * @returns a function to call with each chunk as it comes
 */
export function splitMessages(onMessage: (text: string) => void): (chunk: Buffer) => void {
  let parts: Buffer[] = []
  return (chunk) => {
    let start = 0
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end))
      const text = Buffer.concat(parts).toString()
      parts = []
      start = end + 1
      onMessage(text)
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
}
