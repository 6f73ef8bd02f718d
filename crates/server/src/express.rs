//! The short way for what is asked most: the present heatmap of a service as JSON, without
//! parameters. It is answered before the router looks at its list of addresses; anything else about a
//! request, and it takes the long way to the same answer.

use actix_web::HttpResponse;
use actix_web::dev::ServiceRequest;
use actix_web::http::Method;
use actix_web::web::Data;

use crate::api;
use crate::app::App;
use crate::meter::Meter;

/// Answers what it can by itself.
#[derive(Clone, Debug)]
pub struct Express {
    app: Data<App>,
    heatmap: Meter,
}

impl Express {
    /// With the instruments of the address that it answers for.
    pub fn new(app: Data<App>) -> Express {
        Express {
            app,
            heatmap: Meter::new(api::HEATMAP),
        }
    }

    /// The finished answer and its instruments; None sends the request to the router.
    pub fn answer(&self, request: &ServiceRequest) -> Option<(HttpResponse, &Meter)> {
        if request.method() != Method::GET {
            return None;
        }
        let rest = request.path().strip_prefix("/api/v1/services/")?;
        let id = self.app.catalogue.find(rest.strip_suffix("/heatmap")?)?;
        let answer = api::usual_heatmap(&self.app, id, request.request())?;
        Some((answer, &self.heatmap))
    }
}
