//! The services of this server, as operators see and change them.

mod api;
mod page;

pub use api::*;
pub use page::{get_page, post_page};

use outage::json::Json;
use outage::{Catalogue, Service};
use serde_json::json;

use super::Operator;
use crate::app::App;
use crate::problem::{FieldError, Kind, Problem};
use crate::services;
use crate::statements::guard::Guard;

/// One service and how it stands.
#[derive(Clone, Debug)]
pub struct Offered {
    /// As it is, or as it will be.
    pub service: Service,
    /// When an operator entered it; none: it stands in the catalogue's file.
    pub changed_at: Option<i64>,
    /// Since when, or until when.
    pub applies: Applies,
}

/// When a service is as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applies {
    /// It is what readers see.
    Now,
    /// It waits.
    FromNextStart,
    /// It was taken away, and is seen until then.
    UntilNextStart,
}

impl Applies {
    /// The word in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Applies::Now => "now",
            Applies::FromNextStart => "from_next_start",
            Applies::UntilNextStart => "until_next_start",
        }
    }
}

/// All services, in the order of the catalogue; what was taken away stands last.
pub async fn offered(app: &App) -> Result<Vec<Offered>, Problem> {
    let entered = services::entered(&app.store).await?;
    let wanted = services::join(&app.file, entered.iter().map(|(one, _)| one.clone()));
    let changed_at = |slug: &str| {
        let found = entered.iter().find(|(one, _)| one.slug == slug);
        found.map(|(_, at)| *at)
    };
    let all = |catalogue: &Catalogue| -> Vec<Service> {
        let ids = catalogue.ids();
        ids.map(|id| catalogue.service(id).clone()).collect()
    };
    let running = all(&app.catalogue);
    let stands = |service: Service| Offered {
        changed_at: changed_at(&service.slug),
        applies: match running.contains(&service) {
            true => Applies::Now,
            false => Applies::FromNextStart,
        },
        service,
    };
    let mut offered: Vec<Offered> = all(&wanted).into_iter().map(stands).collect();
    let gone = running
        .iter()
        .filter(|one| wanted.find(&one.slug).is_none());
    offered.extend(gone.map(|service| Offered {
        service: service.clone(),
        changed_at: None,
        applies: Applies::UntilNextStart,
    }));
    Ok(offered)
}

/// Keeps a service for the next start, and writes down who entered it.
pub async fn enter(app: &App, operator: &Operator, entry: &Json) -> Result<Service, Problem> {
    let others = services::joined(&app.store, &app.file).await?;
    let service = Service::entered(entry, &others)?;
    if let Some(feed) = &service.feed
        && let Err(refused) = Guard::default().permits(&feed.url)
    {
        let detail = refused.to_string();
        let mut problem = Problem::new(Kind::Invalid, format!("feed {detail}."));
        let pointer = "/feed/url".to_owned();
        problem.errors.push(FieldError { pointer, detail });
        return Err(problem);
    }
    let definition = serde_json::to_string(&service)
        .map_err(|error| Problem::new(Kind::Internal, error.to_string()))?;
    let now = app.clock.now();
    let act = operator.act(now, "service.enter", &service.slug, &json!(service));
    let row = store::Service {
        slug: service.slug.clone(),
        definition,
        changed_at: now.timestamp(),
    };
    app.store.put_service(&row, &act).await?;
    Ok(service)
}

/// Takes away what was entered for a slug: at the next start the file alone speaks of it.
pub async fn remove(app: &App, operator: &Operator, slug: &str) -> Result<(), Problem> {
    let entered = services::entered(&app.store).await?;
    let others = entered.into_iter().map(|(one, _)| one);
    let others: Vec<Service> = others.filter(|one| one.slug != slug).collect();
    let needs = |one: &&Service| one.depends_on.iter().any(|other| other == slug);
    if app.file.find(slug).is_none()
        && let Some(needy) = others.iter().find(needs)
    {
        let detail = format!(
            "{} depends on it; enter that one without it first.",
            needy.name
        );
        return Err(Problem::new(Kind::Invalid, detail));
    }
    let act = operator.act(app.clock.now(), "service.remove", slug, &json!({}));
    match app.store.remove_service(slug, &act).await? {
        true => Ok(()),
        false => Err(Problem::new(
            Kind::NotFound,
            "No operator has entered this service; those of the catalogue are taken out of its file.",
        )),
    }
}
