// Generated from openapi.json by `npm run generate`; do not edit.

/** A name that an operator added. */
export interface AddedAlias {
  /** When it was added. */
  added_at: string
  /** The name, in lower case. */
  alias: string
}

/** A name as it is sent; read by [`Alias::parse`]. */
export interface AliasBody {
  /** 2 to 40 characters. */
  alias: string
}

/** The names of a service beside its own. */
export interface AliasList {
  /** Those that operators added. */
  added: AddedAlias[]
  /** Those of the catalogue, which are changed in its file. */
  catalogue: string[]
  /** Slug of the service. */
  service: string
}

/** All services now. */
export interface AllPicture {
  /** End of the window, exclusive. */
  at: string
  /** In the order of the catalogue. */
  services: ServiceLine[]
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Length of the window of all counts. */
  window_minutes: number
}

/** What an incident may belong to. Never a fact. */
export interface AlongsideView {
  /** What a common cause is told from: `dependency` or `places`. */
  because?: string | null
  /** Slug of the service on which all depend, or which one of them is. */
  depends_on?: string | null
  /** `sympathetic`: people may report it because another service fails; `common_cause`: it may
fail of the same cause as others. */
  kind: string
  /** The same in words. */
  sentence: string
  /** The others, the first to rise first. */
  services: CompanionView[]
}

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

/** What operators did, the latest first. */
export interface AuditLog {
  /** Those of this page. */
  acts: LoggedAct[]
  /** Gives the next page, as `cursor`; none: this is the last. */
  next?: string | null
}

/** What a 428 asks for. The hash of `token:solution`, which is also what is sent, begins with `bits`
zero bits; the solution is any short text that makes it so. */
export interface Challenge {
  /** Always `sha-256`. */
  algorithm: string
  /** How many zero bits the hash begins with. */
  bits: number
  /** Until when, RFC 3339. */
  expires: string
  /** Sent back as it is, before a colon and the solution. */
  token: string
}

/** How to cite a version. */
export interface Citation {
  /** For reference managers. */
  bibtex: string
  /** The permanent address. */
  permalink: string
  /** In one line. */
  text: string
}

/** Another incident, and why it is named. */
export interface CompanionView {
  /** What it is called. */
  incident: string
  /** Minutes from its onset to the onset of this one; negative: it rose later. */
  lag_minutes: number
  /** Whether both services are of one category. */
  same_category: boolean
  /** Slug of its service. */
  service: string
  /** As people know it. */
  service_name: string
  /** Codes of the states in which both were above normal. */
  states: string[]
  /** How many times as many reports beyond the usual it had, cut to one decimal. */
  times_larger?: number | null
}

/** One of them. */
export interface ComparedService {
  /** What would have been usual; null: not known. */
  expected: (number | null)[]
  /** What is true now. */
  now: ServiceItem
  /** Reports in each bucket; null: nothing was collected. */
  reports: (number | null)[]
  /** Reports divided by expected, cut to one decimal: the scale on which services compare. */
  times_expected: (number | null)[]
  /** How often it happens, whatever the stretch. */
  year: YearView
}

/** Services side by side, in columns of equal length. */
export interface Comparison {
  /** Width of a bucket: 15 minutes, an hour or a day, by the length of the stretch. */
  bucket_minutes: number
  /** In the order they were asked for. */
  services: ComparedService[]
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** Start of each bucket. */
  start: string[]
}

/** A correction as it is sent; read by [`Correction::parse`]. */
export interface CorrectionBody {
  /** `false_alarm`, `merge`, `split`, `note` or `withdrawn` */
  kind: string
  /** The other incident of a merge or a split. */
  other?: string | null
  /** 10 to 500 characters, for the public. */
  text: string
}

/** What was corrected, latest first. */
export interface CorrectionList {
  /** Latest first. */
  corrections: CorrectionView[]
}

/** One correction. */
export interface CorrectionView {
  /** When it was made. */
  at: string
  /** The incident it is about. */
  incident: string
  /** `false_alarm`, `merge`, `split`, `note` or `withdrawn` */
  kind: string
  /** The other incident of a merge or a split. */
  other?: string | null
  /** In plain words. */
  text: string
}

/** How often something was chosen, or where reports came from. */
export interface Counted {
  /** The words on pages. */
  label: string
  /** Reports. */
  reports: number
  /** The word in the API. */
  word: string
}

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

/** A decision as it is sent; read by [`Decision::parse`]. */
export interface DecisionBody {
  /** `approve` or `hide`; either can follow the other. */
  decision: string
  /** Identifier of the tip. */
  id: string
  /** At most 200 characters, for the log. */
  reason?: string | null
}

/** A source of statements that this server reads. */
export interface FeedBody {
  /** `statuspage` or `feed` */
  format: string
  /** A public https address on port 443. */
  url: string
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
  /** False: the same reporter was counted for this service within 15 minutes, or it is held. */
  counted: boolean
  /** True: many reports came from one network at once, so this one is kept and looked at, and in no
count meanwhile. */
  held: boolean
  /** Identifier of the report; none if it was not taken. */
  id?: string | null
  /** How many others there are. */
  nearby: Nearby
  /** What is kept of the place. */
  place: PlaceView
  /** Lets the sender take the report back for ten minutes; none if it was not taken. */
  receipt?: string | null
  /** Time of record: when the server received it. */
  received_at: string
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
}

/** When the company first spoke about the incidents of 12 months. */
export interface FirstWordView {
  /** Those about which something was seen. */
  acknowledged: number
  /** Incidents that are over, or that it has spoken about. */
  incidents: number
  /** The median over these, in minutes after our alert; negative: before it. */
  median_lead_minutes?: number | null
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

/** A decision as it is sent; read by [`Decision::parse`]. */
export interface HeldDecisionBody {
  /** `release`: what its network sends for the rest of the day counts. `dismiss`: it stays held.
Either can follow the other. What is held is counted by neither: its minutes are closed. */
  decision: string
  /** Identifier of the burst. */
  id: string
  /** At most 200 characters, for the log. */
  reason?: string | null
}

/** Bursts of one status, the largest first. */
export interface HeldQueue {
  /** The largest hundred of them. */
  bursts: QueuedBurst[]
  /** How many bursts have this status. */
  total: number
}

/** Reports of one service in the last 60 minutes that are in no count, since many came from one
network at once. */
export interface HeldReports {
  /** They were left out. */
  dismissed: number
  /** From how many networks those came that wait. */
  networks: number
  /** They were found to be real: later reports of their networks count, these stay out, as what
was published of their minutes does not change. */
  released: number
  /** Nobody has looked at them yet. */
  waiting: number
}

/** What an incident was in one state. */
export interface ImpactView {
  /** Those that say "doesn't work at all". */
  complete: number
  complete_share?: ShareView | null
  /** `complete`, `intermittent` or `mixed`; none below five reports. */
  failure?: string | null
  /** When that was found. */
  found: string
  /** `US-OH` */
  id: string
  /** When it was last above normal. */
  last: string
  /** 1 raised, 2 high, 3 very high. */
  level: number
  /** English name. */
  name: string
  /** When reports began to rise there. */
  onset: string
  /** End of its highest quarter of an hour. */
  peak_at?: string | null
  /** What would have been usual. */
  peak_expected?: number | null
  /** Reports in it. */
  peak_reports: number
  /** Reports divided by expected, cut to one decimal. */
  peak_times_expected?: number | null
  /** Reports of the stretch of the incident. */
  reports: number
}

/** One version of an incident. `data` was fixed when it was published and never changes; what is
said about it since stands beside it. */
export interface IncidentAnswer {
  /** What was corrected, oldest first. */
  corrections: CorrectionView[]
  /** What was published, byte for byte. */
  data: IncidentData
  /** The number of the latest version. */
  latest: number
  /** When it was published. */
  published_at: string
  /** Why it was: `opened`, `national`, `counted`, `recovering`, `resolved`, `reopened`, `statement` or `found`. */
  reason: string
  /** The version that is shown. */
  version: number
  /** All versions, oldest first. */
  versions: VersionView[]
}

/** Everything that is published of an incident. */
export interface IncidentData {
  alongside?: AlongsideView | null
  /** What to bear in mind. */
  caveats: string[]
  /** How to cite this version. */
  citation: Citation
  complete_share?: ShareView | null
  /** Where the reports came from, whole country. */
  composition: Counted[]
  /** What these numbers do not say. */
  do_not_say: string[]
  /** `complete`, `intermittent` or `mixed`; none below five reports. */
  failure?: string | null
  /** One line. */
  headline: string
  /** `netflix-2026-11-14-a` */
  id: string
  /** Minutes by which our alert was ahead of the company; negative if it spoke first. */
  lead_minutes?: number | null
  /** Minutes from `opened` to `resolved`, or to the end of the counts. */
  minutes: number
  /** When reports began to rise. */
  onset: string
  /** When the detector found it: our alert. */
  opened: string
  peak?: PeakView | null
  /** Right by construction: reports, window, zone, composition, link. */
  quote?: string | null
  /** Since when less than half of the excess is left. */
  recovering?: string | null
  /** When it rose again within half an hour of its end. */
  reopened: string[]
  /** All reports of its stretch. */
  reports: TotalView
  /** Since when nothing has been above normal. */
  resolved?: string | null
  /** `national`: the numbers are those of the country; `regional`: of the states listed, together. */
  scope: string
  /** Slug of the service. */
  service: string
  /** As people know it. */
  service_name: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** What the company said meanwhile, oldest first. */
  statements: Said[]
  /** States that were above normal, in the order in which they rose. */
  states: ImpactView[]
  /** `ongoing`, `recovering` or `resolved` */
  status: string
  /** Up to five sentences. What is not known is left out. */
  summary: string[]
  /** What people chose, most chosen first. */
  symptoms: Counted[]
}

/** One incident in a list. */
export interface IncidentLine {
  /** Where all of it is. */
  href: string
  /** `netflix-2026-11-14-a` */
  id: string
  /** 0 as usual, 1 raised, 2 high, 3 very high. */
  level: number
  /** Minutes from `opened` to `resolved`, or to the end of the counts. */
  minutes: number
  /** When reports began to rise. */
  onset: string
  /** Our alert. */
  opened: string
  /** End of the highest quarter of an hour. */
  peak_at?: string | null
  /** What would have been usual. */
  peak_expected?: number | null
  /** Reports in it. */
  peak_reports: number
  /** Reports divided by expected, cut to one decimal. */
  peak_times_expected?: number | null
  /** Since when nothing has been above normal. */
  resolved?: string | null
  /** `national` or `regional` */
  scope: string
  /** Slug of the service. */
  service: string
  /** States that were above normal, in the order in which they rose. */
  states: string[]
  /** `ongoing`, `recovering` or `resolved` */
  status: string
}

/** A page of incidents, latest first. */
export interface IncidentList {
  /** By the minute they were opened in, latest first. */
  incidents: IncidentLine[]
  /** Give it as `cursor` for the incidents before these; none: there are no more. */
  next?: string | null
  /** True if this server shows simulated traffic. */
  simulated: boolean
}

/** An incident that was opened, took a turn, has a new version, or was corrected. */
export type IncidentNews = IncidentLine & {
  /** False: it was called a false alarm, or part of another. */
  counts: boolean
  /** The latest version of its page. */
  version: number
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

/** One act. Nothing can change it. */
export interface LoggedAct {
  /** What: `tip.approve`, `tip.hide`, `burst.release`, `burst.dismiss`, `alias.add`, `alias.remove`. */
  action: string
  /** Who, by the name given with the token. */
  actor: string
  /** When. */
  at: string
  /** More about it. */
  detail: Record<string, unknown>
  /** Identifier; sorts by time. */
  id: string
  /** To what. */
  subject: string
}

/** One minute. */
export interface MinuteView {
  /** Reports in it. */
  reports: number
  /** Its start. */
  start: string
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

/** One service and how it stands. */
export interface OfferedService {
  /** Other names people search for. */
  aliases: string[]
  /** `now`, `from_next_start`, or `until_next_start` for one that was taken away. */
  applies: string
  /** Slug of its category. */
  category: string
  /** When an operator entered it. */
  changed_at?: string | null
  /** Slugs of services without which it does not work. */
  depends_on: string[]
  feed?: FeedBody | null
  /** Services of one group can stand in for one another. */
  group?: string | null
  /** The company's account that answers customers. */
  handle?: string | null
  /** As people know it. */
  name: string
  /** `catalogue`: from its file; `operator`: entered, in place of the file where that has it too. */
  origin: string
  /** In addresses. */
  slug: string
  /** The company's own status page. */
  status?: string | null
}

/** The services of this server. */
export interface OfferedServices {
  /** In the order of the catalogue; what was taken away and is still seen stands last. */
  services: OfferedService[]
}

/** An incident that is going on. */
export interface OpenIncident {
  /** Where all of it is. */
  href: string
  /** `netflix-2026-11-14-a` */
  id: string
  /** When reports began to rise. */
  onset: string
  /** Our alert. */
  opened: string
  /** `ongoing` or `recovering` */
  status: string
}

/** The highest quarter of an hour. */
export interface PeakView {
  /** End of the window, exclusive. */
  at: string
  busiest_minute?: MinuteView | null
  /** What would have been usual. */
  expected?: number | null
  /** 0 as usual, 1 raised, 2 high, 3 very high. */
  level: number
  /** Reports in it. */
  reports: number
  /** Codes of the states that were above normal then, the farthest above first. */
  states: string[]
  /** Reports divided by expected, cut to one decimal. */
  times_expected?: number | null
  usual_range?: RangeView | null
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
  challenge?: Challenge | null
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

/** Reports on one service from one network on one day, in no count. */
export interface QueuedBurst {
  /** When it was decided on. */
  decided_at?: string | null
  /** When the first of them came. */
  from: string
  /** Names the burst for two days; it can't be turned into an address. */
  id: string
  /** How many reports are held. The first eight of a network in 15 minutes, and more where many
others report as well, are counted and not among them. */
  reports: number
  /** Slug of the service. */
  service: string
  /** Where they say they are, most first. */
  states: StateCount[]
  /** `waiting`, `released` or `dismissed`. */
  status: string
  /** When the last of them came. */
  to: string
}

/** A tip with what an operator needs to decide. */
export interface QueuedTip {
  /** What to look at twice: `link`, `e-mail address`, `phone number`. */
  cautions: string[]
  /** When it was decided on. */
  decided_at?: string | null
  /** People it helped. */
  helped: number
  /** Identifier. */
  id: string
  /** Primary language tag. */
  lang: string
  /** Why it was decided so. */
  reason?: string | null
  /** When it was sent. */
  received_at: string
  /** State code. */
  region?: string | null
  /** People who asked for another look. */
  reported: number
  /** Slug of the service. */
  service: string
  /** `waiting`, `shown` or `hidden`. */
  status: string
  /** Plain text from a stranger. */
  text: string
}

/** A range of counts. */
export interface RangeView {
  /** 97.5 % quantile. */
  high: number
  /** 2.5 % quantile. */
  low: number
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

/** A report as it is sent. */
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

/** One thing the company said. */
export interface Said {
  /** `investigating`, `identified`, `monitoring`, `resolved` or `note` */
  kind: string
  /** Minutes after our alert; negative: before it. */
  lead_minutes: number
  /** When it was published, as the company says. */
  published_at: string
  /** Its words. */
  text: string
  /** One line; may be empty. */
  title: string
  /** Where it can be read. */
  url: string
}

/** A tip that was taken. */
export interface SentTip {
  /** Identifier of the tip. */
  id: string
  /** Primary language tag. */
  lang: string
  /** State code. */
  region?: string | null
  /** Slug of the service. */
  service: string
  /** `waiting`: nobody sees it before somebody has looked at it. */
  status: string
  /** As it will be shown. */
  text: string
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
  /** Its upper end. */
  usual_high: (number | null)[]
  /** Lower end of the range that holds 95 of 100 normal counts; null: not known. */
  usual_low: (number | null)[]
  /** The worst verdict of the bucket; null: nothing was judged. */
  verdict: (string | null)[]
}

/** A service as it is sent; read by [`outage::Service::entered`]. */
export interface ServiceBody {
  /** Other names people search for, at most 40 characters each. */
  aliases?: string[] | null
  /** Slug of a category of the catalogue, which gives it its symptoms. */
  category: string
  /** Slugs of services without which it does not work, where the company says so in public. */
  depends_on?: string[] | null
  feed?: FeedBody | null
  /** Services of one group can stand in for one another. */
  group?: string | null
  /** The company's account that answers customers. */
  handle?: string | null
  /** At most 60 characters. */
  name: string
  /** 1 to 40 of a-z, 0-9 and -. One that exists takes the place of what it was. */
  slug: string
  /** The company's own status page, as a link for readers. */
  status?: string | null
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

/** One service among all. */
export interface ServiceLine {
  /** What would be usual; none: not known. */
  expected?: number | null
  /** The nation's level: 0 as usual to 3 very high. */
  level: number
  /** Reports in the window. */
  reports: number
  /** Slug of the service. */
  slug: string
  /** How many states are above normal. */
  states_in_trouble: number
  /** The nation's verdict: `insufficient`, `normal`, `elevated` or `spike`. */
  verdict: string
}

/** All services, or those that were asked for. */
export interface ServiceList {
  /** End of the window, exclusive. */
  at: string
  /** In the order of the catalogue; of a search, the best match first. */
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
  /** Reports of the last 60 minutes that are in no count. */
  held: HeldReports
  incident?: OpenIncident | null
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
  /** What the company says. */
  statement: StatementNow
  /** States above normal, the farthest above first. */
  states_in_trouble: RegionView[]
  /** Symptoms chosen in the last 60 minutes, most chosen first. */
  symptoms: SymptomCount[]
  /** Length of the window of all counts but where another is named. */
  window_minutes: number
}

/** One service now: the country and its states. */
export interface ServicePicture {
  /** End of the window, exclusive. */
  at: string
  /** Reports of the last 24 hours. */
  day_reports: number
  /** As people know it. */
  name: string
  /** The whole country. */
  nation: NationView
  /** The states and territories, as in the heatmap. */
  regions: RegionView[]
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
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

/** How asking the source went. */
export interface SourceView {
  /** When it was last asked. */
  checked_at?: string | null
  /** Why it gave none the last time; null: it gave one, or was not asked yet. */
  fault?: string | null
  /** When it last gave an answer that could be read. */
  succeeded_at?: string | null
  /** Its address. */
  url: string
}

/** Held reports from one state. */
export interface StateCount {
  /** State code; `US`: the country only. */
  region: string
  /** How many. */
  reports: number
}

/** A statement as it is sent; read by [`Statement::entered`]. */
export interface StatementBody {
  /** `investigating`, `identified`, `monitoring`, `resolved` or `note` */
  kind: string
  /** When the company said it: in the last year, not in the future. */
  published_at: string
  /** Slug of the service. */
  service: string
  /** Where it can be read. It is never asked by this server. */
  source: string
  /** Its words, at most 2,000 characters: they are the saved copy. */
  text: string
  /** One line of at most 200 characters. */
  title?: string | null
}

/** Something that a company said. */
export interface StatementNews {
  /** Slug of the service. */
  service: string
  /** What it said. */
  statement: StatementView
}

/** What the company says now. */
export interface StatementNow {
  latest?: StatementView | null
  source?: SourceView | null
}

/** A statement that was taken. */
export interface StatementTaken {
  /** By content. */
  id: string
  /** Slug of the service. */
  service: string
}

/** One thing the company said, in plain text: it never holds markup. */
export interface StatementView {
  /** When this wording was first read here. */
  fetched_at: string
  /** By content: another wording has another. */
  id: string
  /** `investigating`, `identified`, `monitoring`, `resolved` or `note`. */
  kind: string
  /** When the company said it, as it says itself. */
  published_at: string
  /** What the source calls it; wordings of one statement share it. */
  source_id: string
  /** Whether the source has worded it anew since. */
  superseded: boolean
  /** Its words as they were read first, of at most 2,000 characters. */
  text: string
  /** One line; may be empty. */
  title: string
  /** Where it can be read. */
  url: string
  /** `statuspage`, `feed` or `operator`. */
  via: string
}

/** What the company said, in a stretch of time. */
export interface StatementsView {
  /** Start of the stretch. */
  from: string
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic; then the statements are made up as well. */
  simulated: boolean
  /** By the time they were published, every wording of each. */
  statements: StatementView[]
  /** Its end, exclusive. */
  to: string
}

/** The data of an event, by its name: `snapshot` of one service or of all, `incident`, `statement`. */
export type StreamData = ServicePicture | AllPicture | IncidentNews | StatementNews

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

/** A tip as it is sent. */
export interface TipBody {
  /** Language tag, of which the first part is kept; without it the first of `Accept-Language`. */
  lang?: string | null
  /** Roughly where you are: a state. */
  region?: string | null
  /** 1 to 500 characters of plain text; white space is tidied, invisible characters are left out. */
  text: string
}

/** What users tell other users of a service. */
export interface TipList {
  /** Of when this list is. */
  at: string
  /** Slug of the service. */
  service: string
  /** True if this server shows simulated traffic. */
  simulated: boolean
  /** What helped most first, then the latest; at most 100. */
  tips: TipView[]
}

/** Tips of one status, the latest first. */
export interface TipQueue {
  /** Gives the next page, as `cursor`; none: this is the last. */
  next?: string | null
  /** Those of this page. */
  tips: QueuedTip[]
  /** How many wait. */
  waiting: number
}

/** One tip: written by a user, and not checked by us. */
export interface TipView {
  /** People it helped, each counted once a day. */
  helped: number
  /** For votes. */
  id: string
  /** Primary language tag; `und`: not known. */
  lang: string
  /** When it was sent, to the minute. */
  received_at: string
  /** State of its writer, if he said so. */
  region?: string | null
  /** True if it was made for the demonstration. */
  simulated: boolean
  /** Plain text: escape it before it becomes part of a page. */
  text: string
}

/** Reports of a stretch. */
export interface TotalView {
  /** "Doesn't work at all". */
  complete: number
  /** Start of the stretch: the onset. */
  from: string
  /** "Works on and off". */
  intermittent: number
  /** "It works now": not part of the total. */
  recovered: number
  /** Regions whose reports are summed. */
  regions: string[]
  /** "Slow". */
  slow: number
  /** Its end, exclusive. */
  to: string
  /** All reports of a problem. */
  total: number
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

/** One version. */
export interface VersionView {
  /** Its permanent address. */
  permalink: string
  /** When it was published. */
  published_at: string
  /** Why it was. */
  reason: string
  /** Its number. */
  version: number
}

/** What became of a vote. */
export interface VoteAnswer {
  /** False: this person has said so today, and counts once. */
  counted: boolean
  /** Identifier of the tip. */
  id: string
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

/** How often reports rose well above normal. */
export interface YearView {
  /** Whole days since then. */
  days: number
  /** Whether these are four weeks or more: fewer say nothing about a year. */
  enough: boolean
  first_word?: FirstWordView | null
  /** Incidents, the present one included. */
  incidents: number
  /** The longest that is over. */
  longest_minutes?: number | null
  /** Half were over within so many minutes; null: none is over. */
  median_minutes?: number | null
  /** Minutes in trouble. */
  minutes: number
  /** Whether one goes on. */
  ongoing: boolean
  /** Where the count begins: 12 months ago, or when judging began; null: it has not. */
  since?: string | null
}
