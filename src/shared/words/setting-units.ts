import type { SettingName } from './setting-names.ts'

const epochs = 'epochs'
const networks = 'networks'

/** What a setting's number counts; `%` is for shares of a whole, which are shown times 100. */
export const settingUnits: Readonly<Partial<Record<SettingName, string>>> = {
  imageSize: 'px',
  validationShare: '%',
  shift: '%',
  rotate: '°',
  zoom: '%',
  brightness: '%',
  contrast: '%',
  saturation: '%',
  erase: '%',
  units: 'units',
  dropout: '%',
  kernelSize: 'px',
  batchSize: 'photos',
  population: networks,
  elite: networks,
  tournament: networks,
  crossoverRate: '%',
  mutationRate: '%',
  warmUpEpochs: epochs,
  everyEpochs: epochs,
  cycleEpochs: epochs,
  riseShare: '%',
  plateauPatience: epochs,
  labelSmoothing: '%',
  stopPatience: epochs,
}
