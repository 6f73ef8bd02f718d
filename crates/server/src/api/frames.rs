//! `GET /api/v1/services/{slug}/frames`: the replay.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::State;
use chrono::TimeDelta;
use outage::{Class, Minute, Tally, Verdict};
use serde::Serialize;
use utoipa::ToSchema;

use super::round;
use crate::app::App;
use crate::headers;
use crate::judged::{Judged, WINDOW};
use crate::moment;
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// The maps of a stretch of time, one after the other, in columns: each list and each text has one
/// place for each frame.
#[derive(Debug, Serialize, ToSchema)]
pub struct Frames {
    /// Slug of the service.
    pub service: String,
    /// `state`
    pub level: &'static str,
    /// Length of the window that each frame counts.
    pub window_minutes: u32,
    /// From one frame to the next.
    pub step_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// End of each frame's window, exclusive.
    pub at: Vec<String>,
    /// The nation, then the 56 states and territories in the order of their FIPS codes.
    pub regions: Vec<RegionFrames>,
}

/// One region through all frames.
#[derive(Debug, Serialize, ToSchema)]
pub struct RegionFrames {
    /// `US` or `US-OH`
    pub id: &'static str,
    /// English name.
    pub name: &'static str,
    /// Reports in each window; null: nothing was collected.
    pub reports: Vec<Option<u32>>,
    /// Reports that say "doesn't work at all"; null: nothing was collected.
    pub complete: Vec<Option<u32>>,
    /// What would be usual; null: not known.
    pub expected: Vec<Option<f64>>,
    /// A letter for each frame: `i`nsufficient, `n`ormal, `e`levated, `s`pike; `-`: nothing was
    /// collected.
    pub verdict: String,
    /// A digit for each frame, 0 to 3; `-`: nothing was collected.
    pub levels: String,
    /// A letter for each frame: `c`omplete, `i`ntermittent, `m`ixed; `.`: fewer than five reports;
    /// `-`: nothing was collected.
    pub failure: String,
}

const STEPS: [(&str, u32); 3] = [("5m", 5), ("15m", 15), ("1h", 60)];

/// Frames in one answer: a day at five minutes.
const MOST: i64 = 288;
/// Days in one answer, whatever the step: each minute of them is read.
const DAYS: i64 = 7;

/// The replay: what the state map showed at each step, at most 288 frames and 7 days.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/frames", tag = "read",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("level" = Option<String>, Query, description = "`state`"),
        ("from" = Option<String>, Query, description = "The first frame ends after this time, RFC 3339 in UTC; without it, 24 hours before `to`"),
        ("to" = Option<String>, Query, description = "The last frame ends at this time or before it; without it, now"),
        ("step" = Option<String>, Query, description = "`5m` (default), `15m` or `1h`"),
    ),
    responses(
        (status = 200, description = "The frames", body = Frames),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "A parameter is out of its range; `errors` names it", body = ProblemBody),
    )
)]
pub async fn get_frames(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    app.catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    let params = Params::parse(request.query_string(), &["level", "from", "to", "step"])?;
    params.choice("level", &[("state", ())])?;
    let step = params.choice("step", &STEPS)?;
    let ends = ends(&app, &params, step)?;
    let settled = ends.last().is_some_and(|end| {
        // A report can be taken back for ten minutes.
        app.clock.minute() - *end > 10
    });
    let frames = read(&app, &slug, &ends, step).await?;
    let cache = if settled {
        headers::PAST
    } else {
        headers::PRESENT
    };
    let body = serde_json::to_string(&frames).unwrap_or_default();
    Ok(Prepared::new(body, "application/json", cache, Family::Data).answer(&request))
}

/// The ends of the windows: the steps of the clock after `from`, up to `to`.
fn ends(app: &App, params: &Params, step: u32) -> Result<Vec<Minute>, Problem> {
    let refuse =
        |name: &'static str, why: String| Err(Problem::parameter(Kind::Invalid, name, why));
    let now = app.clock.now();
    let to = params.time("to")?.unwrap_or(now);
    if to > now + TimeDelta::minutes(1) {
        return refuse(
            "to",
            format!("lies in the future; it is {} here", Minute::of(now)),
        );
    }
    let from = params.time("from")?.unwrap_or(to - TimeDelta::hours(24));
    if from >= to {
        return refuse("from", "must lie before to".to_owned());
    }
    let count =
        |step: u32| (Minute::of(to).floor(step) - Minute::of(from).floor(step)) / i64::from(step);
    if to - from > TimeDelta::days(DAYS) {
        return refuse("from", format!("must lie at most {DAYS} days before to"));
    }
    if count(step) > MOST {
        let fits = STEPS.iter().find(|(_, s)| count(*s) <= MOST);
        let advice = fits.map_or("1h", |(word, _)| word);
        let why = format!(
            "gives {} frames, and {MOST} is the most; use step={advice} or a shorter time",
            count(step)
        );
        return refuse("step", why);
    }
    let first = Minute::of(from).floor(step);
    let closed = app.board.snapshot().at;
    let all = (1..=count(step)).map(|i| first + i * i64::from(step));
    Ok(all.filter(|end| *end <= closed).collect())
}

async fn read(app: &App, slug: &str, ends: &[Minute], step: u32) -> Result<Frames, Problem> {
    let mut frames = Frames {
        service: slug.to_owned(),
        level: "state",
        window_minutes: WINDOW,
        step_minutes: step,
        simulated: app.board.snapshot().simulated,
        at: ends.iter().map(Minute::to_string).collect(),
        regions: places().map(RegionFrames::of).collect(),
    };
    let (Some(first), Some(last)) = (ends.first(), ends.last()) else {
        return Ok(frames);
    };
    let first = *first - i64::from(WINDOW);
    // A window is made of whole buckets, whatever the step.
    let bucket = step.min(WINDOW);
    let mut sums = vec![vec![Tally::default(); ends.len()]; atlas::STATES + 1];
    for (region, start, tally) in app
        .store
        .series_by_region(slug, first, *last, bucket)
        .await?
    {
        let state = State::from_code(&region).map(|s| s.index() + 1);
        let next = ends.partition_point(|end| *end <= start);
        let holding = ends[next..]
            .iter()
            .take_while(|end| start >= **end - i64::from(WINDOW));
        let holding = next..next + holding.count();
        let add = |place: &mut Vec<Tally>| {
            place[holding.clone()]
                .iter_mut()
                .for_each(|sum| *sum += tally);
        };
        add(&mut sums[0]);
        if let Some(place) = state {
            add(&mut sums[place]);
        }
    }
    let spans = app.store.observed(first, *last).await?;
    let rows = app.store.judgements(slug, first, *last + 1).await?;
    let mut kept: Option<(Minute, Option<Judged>)> = None;
    for (i, end) in ends.iter().enumerate() {
        let start = *end - i64::from(WINDOW);
        let collected = spans.iter().any(|(a, b)| *a < *end && *b > start);
        if !collected && sums[0][i].is_empty() {
            frames.regions.iter_mut().for_each(RegionFrames::gap);
            continue;
        }
        let next = rows.partition_point(|row| row.minute <= *end);
        let row = rows[..next].last().filter(|row| row.minute >= start);
        // At small steps one row speaks for several frames and is read once.
        if kept.as_ref().map(|(minute, _)| *minute) != row.map(|row| row.minute) {
            kept = row.map(|row| (row.minute, Judged::read(&row.body)));
        }
        let judged = kept.as_ref().and_then(|(_, judged)| judged.as_ref());
        for ((place, region), sums) in places().zip(&mut frames.regions).zip(&sums) {
            region.push(judged, place, sums[i]);
        }
    }
    Ok(frames)
}

/// The nation, then the states.
fn places() -> impl Iterator<Item = Option<State>> {
    std::iter::once(None).chain(State::all().map(Some))
}

impl RegionFrames {
    fn of(place: Option<State>) -> RegionFrames {
        RegionFrames {
            id: place.map_or(outage::NATION, State::code),
            name: place.map_or("United States", State::name),
            reports: Vec::new(),
            complete: Vec::new(),
            expected: Vec::new(),
            verdict: String::new(),
            levels: String::new(),
            failure: String::new(),
        }
    }

    fn gap(&mut self) {
        self.reports.push(None);
        self.complete.push(None);
        self.expected.push(None);
        for column in [&mut self.verdict, &mut self.levels, &mut self.failure] {
            column.push('-');
        }
    }

    fn push(&mut self, judged: Option<&Judged>, place: Option<State>, tally: Tally) {
        let window = moment::window(judged, place, tally, WINDOW);
        self.reports.push(Some(tally.reports()));
        self.complete.push(Some(tally.complete));
        self.expected.push(window.expected.map(round));
        self.verdict.push(match judged.map(|j| j.verdict(place)) {
            None | Some(Verdict::Insufficient) => 'i',
            Some(Verdict::Normal) => 'n',
            Some(Verdict::Elevated) => 'e',
            Some(Verdict::Spike) => 's',
        });
        self.levels.push(char::from(b'0' + window.level.min(3)));
        self.failure.push(match window.class() {
            None => '.',
            Some(Class::Complete) => 'c',
            Some(Class::Intermittent) => 'i',
            Some(Class::Mixed) => 'm',
        });
    }
}
