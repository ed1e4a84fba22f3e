/**
 * Whether a window can be shown: on Linux, whether there is a display.
 * @param {{ platform?: string, env?: Readonly<Record<string, string | undefined>> }} [machine]
 */
export const hasDisplay = ({ platform = process.platform, env = process.env } = {}) =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
