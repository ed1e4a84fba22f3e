export { AppShell, type AppShellProps } from './app-shell/app-shell.tsx'
export { type Stage } from './app-shell/stage-rail.tsx'
export { type EngineState, type StatusBarProps, type StatusTask } from './app-shell/status-bar.tsx'
export { Badge, type BadgeProps, type Tone } from './badge/badge.tsx'
export { Button, type ButtonProps, type ButtonVariant, type ControlSize } from './button/button.tsx'
export { IconButton, type IconButtonProps } from './button/icon-button.tsx'
export { type ChartBand } from './chart/bands.ts'
export { Card, type CardProps, Section, type SectionProps } from './card/card.tsx'
export { Callout, type CalloutProps } from './callout/callout.tsx'
export {
  type ChartFile,
  type ChartFiles,
  ChartFrame,
  type ChartFrameProps,
} from './chart/chart-frame.tsx'
export { type ChartColumn, type ChartTable } from './chart/chart-table.ts'
export { ChartLegend, type ChartLegendProps } from './chart/chart-legend.tsx'
export { type ChartMark, LineChart, type LineChartProps } from './chart/line-chart.tsx'
export {
  type ParallelAxis,
  ParallelChart,
  type ParallelChartProps,
  type ParallelLine,
} from './chart/parallel-chart.tsx'
export {
  RangeChart,
  rangeChartHeight,
  type RangeChartProps,
  type RangeGroup,
  type RangeRow,
} from './chart/range-chart.tsx'
export { type ChartPoint, type LineSeries } from './chart/merge-series.ts'
export { formatTick, linearTicks, tickStep } from './chart/ticks.ts'
export { type AxisRange, isWhole } from './chart/zoom.ts'
export { type ChartZoom, panBy, zoomBy } from './chart/zoom-area.tsx'
export { Checkbox, type CheckboxProps } from './checkbox/checkbox.tsx'
export { type ChoiceOption } from './choice/choice-option.ts'
export { RadioGroup, type RadioGroupProps } from './choice/radio-group.tsx'
export { SegmentedControl, type SegmentedControlProps } from './choice/segmented-control.tsx'
export { classNames } from './class-names.ts'
export { type Command, CommandList, type CommandListProps } from './command-list/command-list.tsx'
export { type Column, DataTable, type DataTableProps, type Sort } from './data-table/data-table.tsx'
export { Dialog, type DialogProps } from './dialog/dialog.tsx'
export { FormDialog, type FormDialogProps } from './dialog/form-dialog.tsx'
export { Disclosure, type DisclosureProps } from './disclosure/disclosure.tsx'
export { type AxisProps, Axes, type AxesProps } from './drawing/axes.tsx'
export { type Place, type Span, useIsMiniature } from './drawing/drawing-space.ts'
export { Drawing, type DrawingProps, Miniature } from './drawing/drawing.tsx'
export { type Ink } from './drawing/ink.ts'
export {
  Arrow,
  type ArrowProps,
  Box,
  type BoxProps,
  Curve,
  type CurveProps,
  Dot,
  type DotProps,
  Photo,
  type PhotoProps,
  Pixel,
  type PixelProps,
  Words,
  type WordsProps,
} from './drawing/marks.tsx'
export { DropTarget, type DropTargetProps } from './drop-target/drop-target.tsx'
export { Field, type FieldControl, type FieldProps } from './field/field.tsx'
export {
  formatBytes,
  formatCount,
  formatDuration,
  formatInteger,
  formatLoss,
  formatMoment,
  formatPercent,
  formatPercentSetting,
  formatSetting,
  formatTimeLeft,
  noNumber,
} from '#shared/words/format.ts'
export { Kbd, type KbdProps } from './kbd/kbd.tsx'
export { ColourDot, LabelChip, type LabelChipProps } from './label-chip/label-chip.tsx'
export { Grid, type GridProps, Row, Stack, type StackProps } from './layout/layout.tsx'
export { Menu, type MenuEntry, type MenuProps } from './menu/menu.tsx'
export { Note, type NoteProps } from './note/note.tsx'
export { type Notice, NoticeProvider, useNotify } from './notices/notices.tsx'
export { NumberField, type NumberFieldProps } from './number-field/number-field.tsx'
export { type NumberRules, type NumberStep } from './number-field/number-text.ts'
export { Page, PageHeader, type PageHeaderProps, type PageProps } from './page/page.tsx'
export { Pager, type PagerProps } from './pager/pager.tsx'
export { InfoTip, type InfoTipProps } from './popover/info-tip.tsx'
export { PictureCard, type PictureCardProps } from './picture-card/picture-card.tsx'
export { PixelPicture, type PixelPictureProps } from './pixel-picture/pixel-picture.tsx'
export { Popover, type PopoverProps } from './popover/popover.tsx'
export { ProbabilityBar, type ProbabilityBarProps } from './probability-bar/probability-bar.tsx'
export { Progress, type ProgressProps } from './progress/progress.tsx'
export { Prose, type ProseProps } from './prose/prose.tsx'
export { Select, type SelectProps } from './select/select.tsx'
export { seriesColour, seriesColourCount, seriesColourNames, seriesDash } from './series-colour.ts'
export { Slider, type SliderProps } from './slider/slider.tsx'
export { Sparkline, type SparklineProps } from './sparkline/sparkline.tsx'
export { Stat, type StatProps } from './stat/stat.tsx'
export { EmptyState, type EmptyStateProps } from './state-view/empty-state.tsx'
export { ErrorState, type ErrorStateProps } from './state-view/error-state.tsx'
export { LoadingState, type LoadingStateProps } from './state-view/loading-state.tsx'
export { ContourPlot } from './surface/contour-plot.tsx'
export { ReliefPlot, type ReliefPlotProps } from './surface/relief-plot.tsx'
export { firstView, type View } from './surface/relief.ts'
export { RotateArea, type RotateAreaProps } from './surface/rotate-area.tsx'
export {
  bandEdges,
  heightsOf,
  type SurfacePath,
  type SurfacePlotProps,
} from './surface/surface-plot.ts'
export { Switch, type SwitchProps } from './switch/switch.tsx'
export { type Tab, Tabs, type TabsProps } from './tabs/tabs.tsx'
export { SearchField, type SearchFieldProps } from './text-field/search-field.tsx'
export { TextArea, type TextAreaProps } from './text-field/text-area.tsx'
export { TextField, type TextFieldProps } from './text-field/text-field.tsx'
export {
  PhotoOption,
  type PhotoOptionProps,
  ThumbnailTile,
  type ThumbnailTileProps,
} from './thumbnail-tile/thumbnail-tile.tsx'
export { type TileMark } from './thumbnail-tile/tile-marks.tsx'
export { Tooltip, TooltipProvider, type TooltipProps } from './tooltip/tooltip.tsx'
export { VisuallyHidden } from './visually-hidden/visually-hidden.tsx'
export { useModKey } from './use-mod-key.ts'
export { useReducedMotion } from './use-reduced-motion.ts'
export { type Size, useSize } from './use-size.ts'
