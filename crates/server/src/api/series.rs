//! `GET /api/v1/services/{slug}/series`

use actix_web::http::header;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::{Region, State};
use outage::Verdict;
use outage::{Minute, Tally, grid};
use serde::Serialize;
use utoipa::ToSchema;

use super::round;
use crate::app::App;
use crate::judged::{Judged, WINDOW};
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// More points than any screen has columns.
const MOST: i64 = 20_000;

const BUCKETS: [(&str, u32); 5] = [("5m", 5), ("1m", 1), ("15m", 15), ("1h", 60), ("1d", 1440)];

/// The first line of a series as CSV.
pub const HEAD: &str = "service,region,start,bucket_minutes,reports,complete,expected,upper,verdict,simulated,usual_low,usual_high\r\n";

/// Reports of one region over time, in columns of equal length. A gap is null, not 0.
#[derive(Debug, Serialize, ToSchema)]
pub struct Series {
    /// Slug of the service.
    pub service: String,
    /// `US` or `US-OH`
    pub region: String,
    /// Width of a bucket.
    pub bucket_minutes: u32,
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// Start of each bucket.
    pub start: Vec<String>,
    /// Reports of a problem; null: nothing was collected.
    pub reports: Vec<Option<u32>>,
    /// Reports that say "doesn't work at all".
    pub complete: Vec<Option<u32>>,
    /// What would be usual; null: not known.
    pub expected: Vec<Option<f64>>,
    /// The count beyond which the verdict would be `spike`.
    pub upper: Vec<Option<u32>>,
    /// Lower end of the range that holds 95 of 100 normal counts; null: not known.
    pub usual_low: Vec<Option<f64>>,
    /// Its upper end.
    pub usual_high: Vec<Option<f64>>,
    /// The worst verdict of the bucket; null: nothing was judged.
    pub verdict: Vec<Option<&'static str>>,
}

/// A service's reports over time, in one state or the whole country.
#[utoipa::path(
    get, path = "/api/v1/services/{slug}/series", tag = "read",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("region" = Option<String>, Query, description = "`US` (default) or a state like `US-OH`"),
        ("from" = Option<String>, Query, description = "RFC 3339 in UTC; without it, 24 hours before `to`"),
        ("to" = Option<String>, Query, description = "Exclusive; without it, now"),
        ("bucket" = Option<String>, Query, description = "`1m`, `5m` (default), `15m`, `1h` or `1d`"),
        ("format" = Option<String>, Query, description = "`json` (default) or `csv`"),
    ),
    responses(
        (status = 200, description = "The series", body = Series),
        (status = 404, description = "No such service", body = ProblemBody),
        (status = 422, description = "Out of range, or more than 20,000 points: names the bucket to use", body = ProblemBody),
    )
)]
pub async fn get_series(
    app: Data<App>,
    slug: Path<String>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    app.catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    let known = &["region", "from", "to", "bucket", "format"];
    let params = Params::parse(request.query_string(), known)?;
    let state = region(params.get("region"))?;
    let width = params.choice("bucket", &BUCKETS)?;
    let csv = is_csv(&request, &params)?;
    let range = range(&app, &params, width)?;
    let series = read(&app, &slug, state, range, width).await?;
    let (body, content_type) = if csv {
        (series.csv(), "text/csv; charset=utf-8")
    } else {
        (
            serde_json::to_string(&series).unwrap_or_default(),
            "application/json",
        )
    };
    let prepared = Prepared::new(body, content_type, crate::headers::PRESENT, Family::Data);
    Ok(prepared.simulated(series.simulated).answer(&request))
}

/// Whether CSV is wanted: by `format=`, else by what the caller accepts.
pub(super) fn is_csv(request: &HttpRequest, params: &Params) -> Result<bool, Problem> {
    let accepted = request
        .headers()
        .get(header::ACCEPT)
        .is_some_and(|a| a.as_bytes().starts_with(b"text/csv"));
    let asked = params.optional("format", &[("json", false), ("csv", true)])?;
    Ok(asked.unwrap_or(accepted))
}

fn region(text: Option<&str>) -> Result<Option<State>, Problem> {
    match Region::parse(text.unwrap_or(outage::NATION)) {
        Some(Region::Nation) => Ok(None),
        Some(Region::State(state)) => Ok(Some(state)),
        _ => Err(Problem::parameter(
            Kind::Invalid,
            "region",
            "must be US or a state or territory like US-OH",
        )),
    }
}

/// The stretch asked for, from the minute that holds `from` to the end of the one before `to`.
pub(super) fn asked(app: &App, params: &Params) -> Result<(Minute, Minute), Problem> {
    let now = app.clock.now();
    let to = params.time("to")?.unwrap_or(now);
    let from = params
        .time("from")?
        .unwrap_or(to - chrono::TimeDelta::hours(24));
    if from >= to {
        return Err(Problem::parameter(
            Kind::Invalid,
            "from",
            "must lie before to",
        ));
    }
    // What lies ahead holds nothing; asking a little into it is how "up to now" is written.
    let to = to.min(now + chrono::TimeDelta::minutes(1));
    let from = Minute::of(from);
    let end = Minute::of(to - chrono::TimeDelta::seconds(1)) + 1;
    Ok((from, end.max(from)))
}

/// The buckets asked for: whole ones, from the one that holds `from` to the one that holds the
/// last minute before `to`.
fn range(app: &App, params: &Params, width: u32) -> Result<(Minute, Minute), Problem> {
    let (from, to) = asked(app, params)?;
    let start = from.floor(width);
    let end = ((to - 1).floor(width) + i64::from(width)).max(start);
    let step = grid::step(start, app.clock.minute());
    if width < step {
        let fits = BUCKETS.iter().find(|(_, w)| *w >= step);
        let (word, _) = fits.unwrap_or(&BUCKETS[0]);
        return Err(Problem::parameter(
            Kind::Invalid,
            "bucket",
            format!("is finer than what is kept of {start}; use bucket={word}"),
        ));
    }
    let points = (end - start) / i64::from(width);
    if points > MOST {
        let fits = BUCKETS
            .iter()
            .filter(|(_, w)| (end - start) / i64::from(*w) <= MOST);
        let advice = match fits.min_by_key(|(_, w)| *w) {
            Some((word, _)) => format!("use bucket={word}"),
            None => "ask for a shorter time".to_owned(),
        };
        return Err(Problem::parameter(
            Kind::Invalid,
            "bucket",
            format!("gives {points} points, and {MOST} is the most; {advice}"),
        ));
    }
    Ok((start, end))
}

/// The series of one region in `[from, to)`, both on the grid of the buckets.
pub async fn read(
    app: &App,
    slug: &str,
    state: Option<State>,
    range: (Minute, Minute),
    width: u32,
) -> Result<Series, Problem> {
    let around = Around::read(app, slug, range).await?;
    around.series(app, slug, state, range, width).await
}

/// What is known of all regions of a service in a stretch.
#[derive(Debug)]
pub struct Around {
    /// When the collector was there.
    spans: Vec<(Minute, Minute)>,
    judged: Vec<(Minute, Judged)>,
}

impl Around {
    /// Reads it once, for as many series as are wanted of the stretch.
    pub async fn read(
        app: &App,
        slug: &str,
        (from, to): (Minute, Minute),
    ) -> Result<Around, Problem> {
        let spans = app.store.observed(from, to).await?;
        let margin = i64::from(WINDOW);
        let rows = app.store.judgements(slug, from - margin, to + margin);
        let rows = rows.await?;
        let read = |row: &store::Judgement| Some((row.minute, Judged::read(&row.body)?));
        Ok(Around {
            spans,
            judged: rows.iter().filter_map(read).collect(),
        })
    }

    /// The series of one region.
    pub async fn series(
        &self,
        app: &App,
        slug: &str,
        state: Option<State>,
        (from, to): (Minute, Minute),
        width: u32,
    ) -> Result<Series, Problem> {
        let sums = app
            .store
            .series(slug, state.map(State::code), from, to, width)
            .await?;
        let snapshot = app.board.snapshot();
        let mut series = Series {
            service: slug.to_owned(),
            region: state.map_or(outage::NATION, State::code).to_owned(),
            bucket_minutes: width,
            simulated: snapshot.simulated,
            start: Vec::new(),
            reports: Vec::new(),
            complete: Vec::new(),
            expected: Vec::new(),
            upper: Vec::new(),
            usual_low: Vec::new(),
            usual_high: Vec::new(),
            verdict: Vec::new(),
        };
        let mut sums = sums.into_iter().peekable();
        let mut judgement = Judgements {
            rows: &self.judged,
            next: 0,
        };
        let mut at = from;
        while at < to {
            let end = at + i64::from(width);
            let tally = sums
                .next_if(|(start, _)| *start == at)
                .map(|(_, tally)| tally);
            // A report is proof of collection, whatever the spans say.
            let collected = tally.is_some() || self.spans.iter().any(|(a, b)| *a < end && *b > at);
            let tally = collected.then(|| tally.unwrap_or_default());
            series.push(at, tally, judgement.bucket(state, at, end));
            at = end;
        }
        Ok(series)
    }
}

/// What was found in a bucket.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    expected: Option<f64>,
    upper: Option<u32>,
    range: Option<(f64, f64)>,
    verdict: Option<Verdict>,
}

/// Rows of findings, walked once along the buckets.
struct Judgements<'a> {
    rows: &'a [(Minute, Judged)],
    next: usize,
}

impl Judgements<'_> {
    /// Expected count and limit from the rows around the bucket, and the worst verdict in it.
    fn bucket(&mut self, state: Option<State>, from: Minute, to: Minute) -> Found {
        // A row speaks of the quarter hour before it.
        while self.rows.get(self.next).is_some_and(|(m, _)| *m <= from) {
            self.next += 1;
        }
        let width = (to - from) as u32;
        let mut inside = Vec::new();
        for (minute, judged) in &self.rows[self.next..] {
            inside.push((*minute, judged));
            if *minute >= to {
                break;
            }
        }
        let Some((first, basis)) = inside.first() else {
            return Found::default();
        };
        if *first - from > i64::from(WINDOW) {
            return Found::default();
        }
        let rates: Vec<f64> = inside
            .iter()
            .filter_map(|(_, j)| j.expected(state))
            .collect();
        let usual = (!rates.is_empty()).then(|| {
            rates.iter().sum::<f64>() / rates.len() as f64 * f64::from(width) / f64::from(WINDOW)
        });
        let spread = basis.spread(state);
        let within = inside
            .iter()
            .filter(|(m, _)| *m <= to)
            .map(|(_, j)| j.verdict(state))
            .max();
        Found {
            expected: usual,
            upper: usual.map(|e| spread.upper(e)),
            range: usual.map(|e| spread.range95(e)),
            verdict: within.or_else(|| Some(basis.verdict(state))),
        }
    }
}

/// Series one below the other as one CSV file.
pub(super) fn csv<'a>(all: impl Iterator<Item = &'a Series>) -> String {
    let mut text = String::from(HEAD);
    for series in all {
        series.lines(&mut text);
    }
    text
}

impl Series {
    fn push(&mut self, start: Minute, tally: Option<Tally>, found: Found) {
        self.start.push(start.to_string());
        self.reports.push(tally.map(|t| t.reports()));
        self.complete.push(tally.map(|t| t.complete));
        self.expected.push(found.expected.map(round));
        self.upper.push(found.upper);
        self.usual_low.push(found.range.map(|(low, _)| round(low)));
        self.usual_high
            .push(found.range.map(|(_, high)| round(high)));
        self.verdict.push(
            found
                .verdict
                .filter(|_| tally.is_some())
                .map(Verdict::as_str),
        );
    }

    fn csv(&self) -> String {
        csv(std::iter::once(self))
    }

    /// Adds its lines to a CSV file that begins with [`HEAD`].
    pub fn lines(&self, text: &mut String) {
        let opt = |v: Option<String>| v.unwrap_or_default();
        for i in 0..self.start.len() {
            let row = [
                self.service.clone(),
                self.region.clone(),
                self.start[i].clone(),
                self.bucket_minutes.to_string(),
                opt(self.reports[i].map(|v| v.to_string())),
                opt(self.complete[i].map(|v| v.to_string())),
                opt(self.expected[i].map(|v| v.to_string())),
                opt(self.upper[i].map(|v| v.to_string())),
                opt(self.verdict[i].map(str::to_owned)),
                self.simulated.to_string(),
                opt(self.usual_low[i].map(|v| v.to_string())),
                opt(self.usual_high[i].map(|v| v.to_string())),
            ];
            text.push_str(&row.join(","));
            text.push_str("\r\n");
        }
    }
}
