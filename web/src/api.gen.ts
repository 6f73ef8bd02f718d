// Generated from openapi.json by `npm run generate`; do not edit.

/** Another service of the same group. */
export interface Alternative {
  /** Its own level. */
  level: number
  /** As people know it. */
  name: string
  /** In addresses. */
  slug: string
  /** Its own verdict. */
  verdict: string
}

/** A heatmap of either kind. */
export type AnyHeatmap = Heatmap | AreaHeatmap

/** One county. */
export interface Area {
  /** `US-OH-035` */
  id: string
  /** The `d` of an SVG path; neighbours share their borders. */
  path: string
}

/** Where people report problems with one service, by county or H3 cell. */
export interface AreaHeatmap {
  /** End of the window, exclusive: a UTC minute divisible by five. */
  at: string
  /** `county` or `hex` */
  level: string
  /** All counties, in the order of their FIPS codes; of cells only those that are shown. */
  regions: AreaView[]
  /** Resolution of the H3 cells. */
  resolution?: number | null
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Length of the window. */
  window_minutes: number
}

/** An area below the state: its numbers, or that they are withheld. */
export type AreaView = RegionView | WithheldView

/** Columns of equal length. */
export interface Day {
  /** Width of a bin. */
  bucket_minutes: number
  /** What would be usual. */
  expected: (number | null)[]
  /** Start of the first bin. */
  from: string
  /** Reports; null: nothing was collected. */
  reports: (number | null)[]
}

/** One field and what is wrong with it. */
export interface FieldError {
  /** The fault and the remedy. */
  detail: string
  /** JSON pointer into the body, or `/query/NAME` for a parameter of the address. */
  pointer: string
}

/** The answer to a report. */
export interface FiledReport {
  /** False: the same reporter was counted for this service within 15 minutes. */
  counted: boolean
  /** Identifier of the report; none if it was not counted. */
  id?: string | null
  /** How many others there are. */
  nearby: Nearby
  /** What is kept of the place. */
  place: PlaceView
  /** Lets the sender take the report back for ten minutes; none if it was not counted. */
  receipt?: string | null
  /** Time of record: when the server received it. */
  received_at: string
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
}

/** The maps of a stretch of time, one after the other, in columns: each list and each text has one
place for each frame. */
export interface Frames {
  /** End of each frame's window, exclusive. */
  at: string[]
  /** `state` */
  level: string
  /** The nation, then the 56 states and territories in the order of their FIPS codes. */
  regions: RegionFrames[]
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** From one frame to the next. */
  step_minutes: number
  /** Length of the window that each frame counts. */
  window_minutes: number
}

/** The counties of a state in the picture of the nation, 975 by 610 units, Albers projection. */
export interface Geometry {
  /** By FIPS code. */
  areas: Area[]
  /** `US-OH` */
  region: string
  /** Left, top, width and height of the state in the picture. */
  view_box: number[]
}

/** Where people report problems with one service, by state. */
export interface Heatmap {
  /** End of the window, exclusive: the start of a UTC minute. */
  at: string
  /** `state` or `nation` */
  level: string
  /** The 56 states and territories, in the order of their FIPS codes; or the nation alone. */
  regions: RegionView[]
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Length of the window. */
  window_minutes: number
}

/** Where the sender is. */
export interface LocationBody {
  /** Degrees north, with `lon`. */
  lat?: number | null
  /** Degrees east, with `lat`. */
  lon?: number | null
  /** A state like `US-OH`, or `US` for the country only. */
  region?: string | null
  /** Five digits. */
  zip?: string | null
}

/** The whole country. */
export interface NationView {
  /** Reports that say "doesn't work at all". */
  complete: number
  complete_share?: ShareView | null
  /** What would be usual; none: not known. */
  expected?: number | null
  /** `complete`, `intermittent` or `mixed`; none below five reports. */
  failure?: string | null
  /** 0 as usual, 1 raised, 2 high, 3 very high. */
  level: number
  /** Chance of so many reports on an ordinary day. */
  p_value?: number | null
  /** Reports in the window. */
  reports: number
  /** Since when something has been above normal, anywhere. */
  since?: string | null
  /** Reports divided by expected, cut to one decimal. */
  times_expected?: number | null
  /** The count beyond which the verdict would be `spike`. */
  upper?: number | null
  /** `insufficient`, `normal`, `elevated` or `spike`. */
  verdict: string
  why?: WhyView | null
}

/** Reports around the sender in the last minutes, his own included. */
export interface Nearby {
  /** What would be usual; none: not known yet. */
  expected?: number | null
  /** 0 as usual, 1 raised, 2 high, 3 very high. */
  level: number
  /** His state, or `US`. */
  region: string
  /** Reports in it. */
  reports: number
  /** The test against chance, as of the last full minute. */
  verdict: string
  /** Length of the window. */
  window_minutes: number
}

/** A place, as coarse as it is kept. */
export interface PlaceView {
  /** H3 index at resolution 5. */
  cell?: string | null
  /** `US-OH-035` */
  county?: string | null
  /** `nation`, `state` or `county`. */
  precision: string
  /** `US-OH`; none: the country only. */
  state?: string | null
}

/** What goes out. */
export interface ProblemBody {
  /** This case. */
  detail: string
  /** By field, where fields are at fault. */
  errors?: FieldError[]
  /** The HTTP status. */
  status: number
  /** Short and always the same for a type. */
  title: string
  /** Stable identifier: `/problems/rate-limited`. */
  type: string
}

/** One region through all frames. */
export interface RegionFrames {
  /** Reports that say "doesn't work at all"; null: nothing was collected. */
  complete: (number | null)[]
  /** What would be usual; null: not known. */
  expected: (number | null)[]
  /** A letter for each frame: `c`omplete, `i`ntermittent, `m`ixed; `.`: fewer than five reports;
`-`: nothing was collected. */
  failure: string
  /** `US` or `US-OH` */
  id: string
  /** A digit for each frame, 0 to 3; `-`: nothing was collected. */
  levels: string
  /** English name. */
  name: string
  /** Reports in each window; null: nothing was collected. */
  reports: (number | null)[]
  /** A letter for each frame: `i`nsufficient, `n`ormal, `e`levated, `s`pike; `-`: nothing was
collected. */
  verdict: string
}

/** One region in one window. */
export interface RegionView {
  /** Reports that say "doesn't work at all". */
  complete: number
  complete_share?: ShareView | null
  /** What would be usual in such a window; none: not known. */
  expected?: number | null
  /** `complete`, `intermittent` or `mixed`; none below five reports. */
  failure?: string | null
  /** `US-OH`, `US-OH-035` or an H3 index. */
  id: string
  /** 0 as usual, 1 raised, 2 high, 3 very high. */
  level: number
  /** English name. */
  name: string
  /** Reports per million residents; residents of cells are estimated. */
  per_million: number
  /** Reports of a problem in the window. */
  reports: number
  /** Always false here; what is withheld has no numbers. */
  suppressed: boolean
  /** Reports divided by expected, cut to one decimal. */
  times_expected?: number | null
  /** The count beyond which the verdict would be `spike`. */
  upper?: number | null
  /** `insufficient`, `normal`, `elevated` or `spike`. */
  verdict: string
}

/** A report as it is sent; read by [`Report::parse`], written down here for the documentation. */
export interface ReportBody {
  /** `complete`, `intermittent`, `slow`, or `recovered` ("it works now"). */
  failure: string
  /** Exactly one of `lat` with `lon`, `zip`, or `region`. */
  location: LocationBody
  /** When it happened, if it was not now: at most 24 hours back and 60 seconds ahead. */
  occurred_at?: string | null
  /** Slug of the service. */
  service: string
  /** From the list of the service's category. */
  symptom?: string | null
}

/** Reports of one region over time, in columns of equal length. A gap is null, not 0. */
export interface Series {
  /** Width of a bucket. */
  bucket_minutes: number
  /** Reports that say "doesn't work at all". */
  complete: (number | null)[]
  /** What would be usual; null: not known. */
  expected: (number | null)[]
  /** `US` or `US-OH` */
  region: string
  /** Reports of a problem; null: nothing was collected. */
  reports: (number | null)[]
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Start of each bucket. */
  start: string[]
  /** The count beyond which the verdict would be `spike`. */
  upper: (number | null)[]
  /** The worst verdict of the bucket; null: nothing was judged. */
  verdict: (string | null)[]
}

/** One service in the list. */
export interface ServiceItem {
  /** Slug of its category. */
  category: string
  /** What would be usual; none: not known. */
  expected?: number | null
  /** The nation's level: 0 as usual to 3 very high. */
  level: number
  /** As people know it. */
  name: string
  /** Reports in the window. */
  reports: number
  /** In addresses: `netflix`. */
  slug: string
  /** Reports by quarter hours over the last 24 hours, oldest first; null: nothing was collected. */
  sparkline: (number | null)[]
  /** How many states are above normal. */
  states_in_trouble: number
  /** Reports divided by expected, cut to one decimal. */
  times_expected?: number | null
  /** The nation's verdict: `insufficient`, `normal`, `elevated` or `spike`. */
  verdict: string
}

/** All services, or those that were asked for. */
export interface ServiceList {
  /** End of the window, exclusive. */
  at: string
  /** In the order of the catalogue. */
  services: ServiceItem[]
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Length of the window of `reports` and `expected`. */
  window_minutes: number
}

/** One service now. */
export interface ServiceNow {
  /** Services that can stand in for this one, with their own state. */
  alternatives: Alternative[]
  /** End of the window, exclusive. */
  at: string
  /** Slug of its category. */
  category: string
  /** Where the reports of the last 60 minutes came from. */
  composition: SourceCount[]
  /** The last 24 hours of the country by quarter hours. */
  day: Day
  /** As people know it. */
  name: string
  /** The whole country. */
  nation: NationView
  /** The company's own status page. */
  official_status?: string | null
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** In addresses: `netflix`. */
  slug: string
  /** States above normal, the farthest above first. */
  states_in_trouble: RegionView[]
  /** Symptoms chosen in the last 60 minutes, most chosen first. */
  symptoms: SymptomCount[]
  /** Length of the window of all counts but where another is named. */
  window_minutes: number
}

/** A share with its 90 % interval. */
export interface ShareView {
  /** 95 % quantile. */
  high: number
  /** 5 % quantile. */
  low: number
  /** Median. */
  mid: number
}

/** One source of reports. */
export interface SourceCount {
  /** Reports from there. */
  reports: number
  /** `form`, `api`, `import` or `simulated`. */
  source: string
}

/** One symptom. */
export interface SymptomCount {
  /** The words on the page. */
  label: string
  /** How many chose it. */
  reports: number
  /** The word in the API. */
  symptom: string
}

/** What a map client needs to know of the tiles: TileJSON 3.0. */
export interface TileJson {
  /** End of the windows of a past picture; none: the tiles show the present. */
  at?: string | null
  /** Who may do what with it. */
  attribution: string
  /** West, south, east, north; the whole way round, as Guam and the Aleutians lie beyond 180
degrees. */
  bounds: number[]
  /** Longitude, latitude and zoom to begin with. */
  center: number[]
  /** What is counted. */
  description: string
  /** The deepest zoom; clients enlarge these tiles beyond it. */
  maxzoom: number
  /** The first zoom. */
  minzoom: number
  /** The name of the service. */
  name: string
  /** Rows are counted from the north. */
  scheme: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** The version of TileJSON. */
  tilejson: string
  /** The address of a tile. */
  tiles: string[]
  /** The layers. */
  vector_layers: VectorLayer[]
  /** The version of these tiles. */
  version: string
}

/** One layer. */
export interface VectorLayer {
  /** What it shows, and the window of its counts. */
  description: string
  /** By property, what it is. */
  fields: Record<string, unknown>
  /** Its name in the tile. */
  id: string
  /** The last one. */
  maxzoom: number
  /** The first zoom at which it is there. */
  minzoom: number
  /** Length of the window of all counts in it. */
  window_minutes: number
}

/** The window that spoke loudest. */
export interface WhyView {
  /** What would have been usual in it. */
  expected: number
  /** Reports in it. */
  observed: number
  /** Its length. */
  window_minutes: number
}

/** An area whose numbers are withheld to protect those who reported, or for want of reports. */
export interface WithheldView {
  /** `US-OH-035` */
  id: string
  /** English name. */
  name: string
  /** Always true. */
  suppressed: boolean
}
