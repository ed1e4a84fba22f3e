export const exportText = {
  menu: 'Export',
  report: 'Report…',
  reportWithThumbnails: 'Report with thumbnails…',
  tensorBoard: 'TensorBoard files…',
  done: 'Exported',
  failed: 'The run could not be exported',
} as const
