//! `GET /tiles/{slug}/{z}/{x}/{y}.mvt`

use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use atlas::Square;
use prost::Message;

use super::layer::LayerWriter;
use super::level::Level;
use super::view::View;
use super::{Tiles, address, numbers, shape, wire};
use crate::api::AreaView;
use crate::app::App;
use crate::headers;
use crate::prepared::{Family, Prepared};
use crate::problem::{Kind, Problem, ProblemBody};

/// The media type that IANA has registered.
const TYPE: &str = "application/vnd.mapbox-vector-tile";

/// A vector tile with the numbers of each region, now or at a past minute. A tile with nothing in
/// it has no bytes, which is a valid tile that any cache keeps.
#[utoipa::path(
    get, path = "/tiles/{slug}/{z}/{x}/{y}.mvt", tag = "tiles",
    params(
        ("slug" = String, Path, description = "Slug of the service"),
        ("z" = u8, Path, description = "Zoom, 0 to 10"),
        ("x" = u32, Path, description = "Column from the west"),
        ("y" = u32, Path, description = "Row from the north"),
        ("at" = Option<String>, Query, description = "End of the window: any past minute, RFC 3339 in UTC; without it, now"),
        ("window" = Option<String>, Query, description = "`15m`, `1h`, `6h` or `24h`; without it `15m` for states and `1h` below"),
    ),
    responses(
        (status = 200, description = "The tile", body = Vec<u8>, content_type = "application/vnd.mapbox-vector-tile"),
        (status = 400, description = "A parameter is not known or stands twice", body = ProblemBody),
        (status = 404, description = "No such service, or outside the grid", body = ProblemBody),
        (status = 422, description = "A parameter is out of its range; `errors` names it", body = ProblemBody),
    )
)]
pub async fn get_tile(
    app: Data<App>,
    path: Path<(String, String, String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (slug, z, x, y) = path.into_inner();
    let id = app
        .catalogue
        .find(&slug)
        .ok_or_else(Problem::unknown_service)?;
    let square = address::square(&z, &x, &y)?;
    let view = View::parse(&app, id, request.query_string()).await?;
    let now = app.board.edition();
    let name = (id, square, view, view.at.unwrap_or(now.snapshot.at));
    if let Some(tile) = app.tiles.answers.get(&name) {
        return Ok(tile.answer(&request));
    }
    let mut layers = Vec::new();
    let levels = Level::at(square.zoom());
    for level in levels.filter(|level| app.tiles.reaches(*level, square)) {
        let rows = numbers::rows(&app, &now, id, level, &view).await?;
        layers.push((level, rows));
    }
    // Milliseconds of arithmetic and compression: not on a thread that answers others.
    let made = web::block(move || {
        let body = app.tiles.encode(square, &layers);
        let cache = match view.at {
            Some(_) => headers::PAST,
            None => headers::PRESENT,
        };
        let tile = Prepared::new(body, TYPE, cache, Family::Data).simulated(now.snapshot.simulated);
        app.tiles.answers.put(name, tile.clone());
        tile
    });
    let tile = made
        .await
        .map_err(|error| Problem::new(Kind::Internal, error.to_string()))?;
    Ok(tile.answer(&request))
}

impl Tiles {
    /// Whether a tile may have anything of a level; of the open sea no numbers are read.
    fn reaches(&self, level: Level, square: Square) -> bool {
        matches!(level, Level::Cell(_)) || !self.shapes.get(level, square).is_empty()
    }

    /// The bytes of a tile.
    fn encode(&self, square: Square, layers: &[(Level, Vec<AreaView>)]) -> Vec<u8> {
        let layers = layers.iter().filter_map(|(level, rows)| {
            let mut writer = LayerWriter::new(*level);
            let kept = self.shapes.get(*level, square);
            for row in rows {
                let Some(number) = level.number(row.id()) else {
                    continue;
                };
                match level {
                    Level::State | Level::County => {
                        if let Some(shape) = kept.get(&number) {
                            writer.add(number, shape, row);
                        }
                    }
                    Level::Cell(_) => {
                        let shape = shape::cell(row.id(), square);
                        if !shape.is_empty() {
                            writer.add(number, &shape, row);
                        }
                    }
                }
            }
            writer.finish()
        });
        let layers = layers.collect();
        wire::Tile { layers }.encode_to_vec()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use atlas::{Cell, County};
    use outage::Verdict;

    use super::*;
    use crate::api::RegionView;

    fn row(id: &'static str, name: &'static str, reports: u32) -> AreaView {
        AreaView::Shown(Box::new(RegionView {
            id: id.into(),
            name: name.into(),
            reports,
            expected: Some(1.0),
            upper: None,
            times_expected: None,
            per_million: 0.5,
            complete: 0,
            complete_share: None,
            failure: None,
            verdict: Verdict::Normal.as_str(),
            level: 0,
            suppressed: false,
        }))
    }

    fn decode(bytes: &[u8]) -> wire::Tile {
        wire::Tile::decode(bytes).expect("is a tile")
    }

    #[test]
    fn every_county_of_the_mainland_is_in_a_tile_of_zoom_five() {
        let rows = County::all().map(|c| row(c.code(), c.name(), c.index() as u32));
        let layers = [(Level::County, rows.collect())];
        let tiles = Tiles::default();
        let mut found = BTreeSet::new();
        for (x, y) in (4..10).flat_map(|x| (10..14).map(move |y| (x, y))) {
            let square = Square::new(5, x, y).expect("is in the grid");
            for layer in decode(&tiles.encode(square, &layers)).layers {
                assert_eq!(layer.name, "counties");
                let reports = layer.keys.iter().position(|key| key == "reports");
                for feature in &layer.features {
                    let id = feature.id.expect("has an id");
                    let county = County::from_fips(&format!("{id:05}")).expect("a FIPS code");
                    let tag = feature
                        .tags
                        .chunks(2)
                        .find(|t| Some(t[0] as usize) == reports);
                    let value = &layer.values[tag.expect("has reports")[1] as usize];
                    assert_eq!(value.count, Some(county.index() as u64));
                    assert!(
                        !layer.keys.contains(&"upper".to_owned()),
                        "null is left out"
                    );
                    found.insert(county.state().usps());
                }
            }
        }
        // All but Alaska, Hawaii and the territories.
        assert!(found.len() >= 49, "{found:?}");
    }

    #[test]
    fn a_cell_is_where_its_index_says() {
        let id = "852a9057fffffff";
        let cell = Cell::parse(id).expect("a cell");
        let square = |x, y| Square::new(7, x, y).expect("is in the grid");
        let layers = [(Level::Cell(5), vec![row(id, id, 6)])];
        let tiles = Tiles::default();
        let all = (0..128).flat_map(|x| (0..128).map(move |y| square(x, y)));
        let own: Vec<Square> = all.filter(|square| !cell.cut(*square).is_empty()).collect();
        assert!((1..=4).contains(&own.len()));
        for square in own {
            let tile = decode(&tiles.encode(square, &layers));
            assert_eq!(tile.layers[0].name, "cells");
            let feature = &tile.layers[0].features[0];
            assert_eq!(feature.id, Level::Cell(5).number(id).map(u64::from));
            assert!(feature.geometry.len() > 10);
        }
        assert!(tiles.encode(square(0, 0), &layers).is_empty());
    }
}
