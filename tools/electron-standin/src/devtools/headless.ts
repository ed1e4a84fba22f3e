/** Whether there is no screen to show windows on (or STANDIN_HEADLESS=1 says to act so). */
export const isHeadless =
  process.env['STANDIN_HEADLESS'] === '1' ||
  ['DISPLAY', 'WAYLAND_DISPLAY'].every((name) => !process.env[name])
