//! `GET /api/v1/compare`

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use outage::{Catalogue, Minute, ServiceId, grid};
use serde::Serialize;
use utoipa::ToSchema;

use super::series::{self, Series};
use super::{cut, services::ServiceItem, year::YearView};
use crate::app::App;
use crate::params::Params;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// As many as one page has room for.
pub const MOST: usize = 6;

/// Widths of a bucket in minutes, finest first.
const WIDTHS: [u32; 3] = [15, 60, 1440];

/// Buckets of a comparison: a week of quarter hours.
const POINTS: i64 = 672;

/// Services side by side, in columns of equal length.
#[derive(Debug, Serialize, ToSchema)]
pub struct Comparison {
    /// True if this server shows simulated traffic.
    pub simulated: bool,
    /// Width of a bucket: 15 minutes, an hour or a day, by the length of the stretch.
    pub bucket_minutes: u32,
    /// Start of each bucket.
    pub start: Vec<String>,
    /// In the order they were asked for.
    pub services: Vec<ComparedService>,
}

/// One of them.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComparedService {
    /// What is true now.
    pub now: ServiceItem,
    /// Reports in each bucket; null: nothing was collected.
    pub reports: Vec<Option<u32>>,
    /// What would have been usual; null: not known.
    pub expected: Vec<Option<f64>>,
    /// Reports divided by expected, cut to one decimal: the scale on which services compare.
    pub times_expected: Vec<Option<f64>>,
    /// How often it happens, whatever the stretch.
    pub year: YearView,
}

/// Two to six services on one scale: reports as a multiple of what is usual for each.
#[utoipa::path(
    get, path = "/api/v1/compare", tag = "read",
    params(
        ("services" = String, Query, description = "Two to six slugs, separated by commas"),
        ("from" = Option<String>, Query, description = "RFC 3339 in UTC; without it, 24 hours before `to`"),
        ("to" = Option<String>, Query, description = "Exclusive; without it, now"),
        ("format" = Option<String>, Query, description = "`json` (default) or `csv`: the series one below the other"),
    ),
    responses(
        (status = 200, description = "The comparison", body = Comparison),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 422, description = "Not two to six services, or out of range; `errors` names the parameter", body = ProblemBody),
    )
)]
pub async fn get_compare(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let params = Params::parse(
        request.query_string(),
        &["services", "from", "to", "format"],
    )?;
    let csv = series::is_csv(&request, &params)?;
    let ids = chosen(&app.catalogue, params.get("services").unwrap_or_default())?;
    let range = series::asked(&app, &params)?;
    let (range, width) = whole(range, app.clock.minute())?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let slug = &app.catalogue.service(id).slug;
        all.push((id, series::read(&app, slug, None, range, width).await?));
    }
    let now = app.board.snapshot();
    let cache = crate::headers::PRESENT;
    if csv {
        let body = series::csv(all.iter().map(|(_, series)| series));
        let prepared = Prepared::new(body, "text/csv; charset=utf-8", cache, Family::Data);
        return Ok(prepared.simulated(now.simulated).answer(&request));
    }
    let story = app.stories.now();
    let comparison = Comparison {
        simulated: now.simulated,
        bucket_minutes: width,
        start: all
            .first()
            .map(|(_, s)| s.start.clone())
            .unwrap_or_default(),
        services: all
            .into_iter()
            .map(|(id, series)| {
                let item = ServiceItem::new(&app.catalogue, &now, id);
                let service = app.catalogue.service(id);
                let year = YearView::new(service, story.book(id), now.at);
                ComparedService::new(item, series, year)
            })
            .collect(),
    };
    let body = serde_json::to_string(&comparison).unwrap_or_default();
    let prepared = Prepared::new(body, "application/json", cache, Family::Data);
    Ok(prepared.simulated(now.simulated).answer(&request))
}

impl ComparedService {
    fn new(now: ServiceItem, series: Series, year: YearView) -> ComparedService {
        let both = series.reports.iter().zip(&series.expected);
        let times = |(reports, expected): (&Option<u32>, &Option<f64>)| {
            let usual = (*expected).filter(|e| *e > 0.0)?;
            Some(cut(f64::from((*reports)?) / usual))
        };
        ComparedService {
            now,
            times_expected: both.map(times).collect(),
            reports: series.reports,
            expected: series.expected,
            year,
        }
    }
}

/// Two to six services by their slugs.
pub fn chosen(catalogue: &Catalogue, list: &str) -> Result<Vec<ServiceId>, Problem> {
    let refused = |detail: String| Problem::parameter(Kind::Invalid, "services", detail);
    let slugs: Vec<&str> = list.split(',').filter(|slug| !slug.is_empty()).collect();
    if !(2..=MOST).contains(&slugs.len()) {
        return Err(refused(format!(
            "must be 2 to {MOST} slugs separated by commas, like netflix,hulu; these are {}",
            slugs.len()
        )));
    }
    let mut ids = Vec::with_capacity(slugs.len());
    for (i, slug) in slugs.into_iter().enumerate() {
        let Some(id) = catalogue.find(slug) else {
            return Err(refused(format!(
                "number {} is no service that we know; GET /api/v1/services lists them",
                i + 1
            )));
        };
        if ids.contains(&id) {
            return Err(refused(format!("names {slug} twice; name it once")));
        }
        ids.push(id);
    }
    Ok(ids)
}

/// The finest buckets that are kept of the stretch and are not too many, and the whole ones of them
/// that it touches.
fn whole((from, to): (Minute, Minute), now: Minute) -> Result<((Minute, Minute), u32), Problem> {
    let span = |width: u32| {
        let end = (to - 1).floor(width) + i64::from(width);
        (from.floor(width), end)
    };
    let fits = |width: &u32| {
        let (start, end) = span(*width);
        *width >= grid::step(start, now) && (end - start) / i64::from(*width) <= POINTS
    };
    match WIDTHS.into_iter().find(fits) {
        Some(width) => Ok((span(width), width)),
        None => Err(Problem::parameter(
            Kind::Invalid,
            "from",
            format!("gives more than {POINTS} days; ask for a shorter time"),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_are_as_fine_as_the_stretch_allows() {
        let now = Minute::new(60 * 24 * 365 * 50);
        let width = |minutes: i64| whole((now - minutes, now), now).map(|(_, w)| w).ok();
        assert_eq!(width(1440), Some(15));
        assert_eq!(width(7 * 1440), Some(15));
        assert_eq!(width(8 * 1440), Some(60));
        assert_eq!(width(60 * 1440), Some(1440));
        assert_eq!(width(800 * 1440), None);
        let ((from, to), _) = whole((now - 7, now), now).expect("fits");
        assert_eq!((now - from, to - from), (15, 15));
    }

    #[test]
    fn lists_are_told_what_is_wrong() {
        let catalogue = Catalogue::parse(outage::catalogue::BUILT_IN).expect("is sound");
        let said = |list: &str| chosen(&catalogue, list).map_err(|p| p.detail);
        assert_eq!(said("netflix,hulu").map(|ids| ids.len()), Ok(2));
        for (list, word) in [
            ("", "these are 0"),
            ("netflix", "these are 1"),
            ("a,b,c,d,e,f,g", "these are 7"),
            ("netflix,zzz", "number 2"),
            ("hulu,hulu", "twice"),
        ] {
            assert!(said(list).is_err_and(|d| d.contains(word)), "{list}");
        }
    }
}
