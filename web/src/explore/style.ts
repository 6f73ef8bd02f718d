import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { FEW } from '../fill'
import type { Colours } from './fills'

/** The layers of the tiles that can be looked at, from the coarsest. */
export const LEVELS = ['states', 'counties', 'cells'] as const
export type Level = (typeof LEVELS)[number]

/** That too few people reported to say anything: dots. */
const few: ExpressionSpecification = [
  'any',
  ['<', ['coalesce', ['get', 'reports'], 0], FEW],
  ['==', ['get', 'verdict'], 'insufficient'],
]

/** The fill of a region, the same as `fillClass` gives: doubt goes to the weaker claim. */
const pattern: ExpressionSpecification = [
  'case',
  few,
  'vf',
  ['==', ['get', 'level'], 0],
  'v0',
  [
    'concat',
    'v',
    ['to-string', ['min', ['get', 'level'], 3]],
    ['case', ['==', ['get', 'failure'], 'complete'], 'c', 'h'],
  ],
]

const chosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false]

/** The layers of the picture: fills, borders, and the outline of what is chosen. */
export function picture(level: Level, colours: Colours): LayerSpecification[] {
  const source = { source: 'reports', 'source-layer': level }
  const layout = { visibility: level === 'states' ? 'visible' : 'none' } as const
  return [
    { id: level, type: 'fill', ...source, layout, paint: { 'fill-pattern': pattern } },
    {
      id: `${level}-border`,
      type: 'line',
      ...source,
      layout,
      paint: {
        'line-color': ['case', few, colours.fewDot, colours.mapLine],
        'line-width': level === 'states' ? 1 : 0.6,
      },
    },
    {
      id: `${level}-halo`,
      type: 'line',
      ...source,
      layout,
      paint: { 'line-color': colours.paper, 'line-width': ['case', chosen, 7, 0] },
    },
    {
      id: `${level}-chosen`,
      type: 'line',
      ...source,
      layout,
      paint: { 'line-color': colours.ink, 'line-width': ['case', chosen, 3, 0] },
    },
  ]
}

/** The states over finer areas, so that one knows where one is. */
export function frame(colours: Colours): LayerSpecification {
  return {
    id: 'frame',
    type: 'line',
    source: 'reports',
    'source-layer': 'states',
    layout: { visibility: 'none' },
    paint: { 'line-color': colours.edge, 'line-width': 1 },
  }
}
