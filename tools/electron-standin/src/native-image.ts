import { refuseUnknown } from './guard.ts'

/** The part of `NativeImage` that a screenshot needs. */
export class NativeImage implements Pick<
  Electron.NativeImage,
  'toPNG' | 'toDataURL' | 'isEmpty' | 'getSize'
> {
  readonly #png: Buffer

  constructor(png: Buffer) {
    this.#png = png
  }

  toPNG(): Buffer {
    return this.#png
  }

  toDataURL(): string {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  isEmpty(): boolean {
    return this.#png.length === 0
  }

  getSize(): Electron.Size {
    // A PNG's first chunk holds its width and height.
    if (this.#png.length < 24) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(16), height: this.#png.readUInt32BE(20) }
  }
}
refuseUnknown(NativeImage.prototype, 'NativeImage')
