/** What the islands read of the public interface. */

import type {
  AreaHeatmap,
  FiledReport,
  Frames as FramesBody,
  Geometry as GeometryBody,
  Heatmap as HeatmapBody,
  NationView,
  ProblemBody,
  RegionView,
  ServiceNow as ServiceBody,
  ServiceItem,
} from './api.gen'

/** What is counted in a region, and how that is judged. */
export type Figures = Pick<
  RegionView,
  'reports' | 'expected' | 'times_expected' | 'complete' | 'failure' | 'verdict' | 'level'
>
export type Region = Figures & Pick<RegionView, 'id' | 'name'>
export type Heatmap = Pick<HeatmapBody, 'at'> & { regions: Region[] }
export type Frames = Pick<FramesBody, 'at' | 'regions'>
export type Geometry = GeometryBody
/** A county with its counts, or one that is withheld. */
export type CountyRow =
  | (Region & { suppressed: false })
  | { id: string; name: string; suppressed: true }
export type CountyMap = Pick<AreaHeatmap, 'at'> & { regions: CountyRow[] }
export type Nation = Pick<NationView, keyof Figures>
export type ServiceNow = Pick<ServiceBody, 'at' | 'day'> & { nation: Nation }
export type Named = Pick<ServiceItem, 'slug' | 'name'>
export type Filed = FiledReport
export type Problem = ProblemBody

/** Reads JSON; the browser asks with the validator it kept, so an unchanged answer costs nothing. */
export async function get<T>(path: string): Promise<T> {
  const answer = await fetch(path, {
    cache: 'no-cache',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
