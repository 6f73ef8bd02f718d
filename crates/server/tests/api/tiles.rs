//! `/tiles/{slug}.json` and `/tiles/{slug}/{z}/{x}/{y}.mvt`, read by a decoder written by others.

use std::collections::BTreeMap;

use mvt_reader::Reader;
use mvt_reader::feature::Value as Property;
use reqwest::header::ACCEPT_ENCODING;
use reqwest::{Method, StatusCode};
use serde_json::{Map, Value, json};

use crate::app::{App, problem};

const HEATMAP: &str = "/api/v1/services/netflix/heatmap";
const TILES: &str = "/tiles/netflix";

/// By region, the properties of its feature.
type Regions = BTreeMap<String, Map<String, Value>>;

/// The features of one layer of a tile; none if the layer is not there.
async fn layer(app: &App, path: &str, name: &str) -> Regions {
    let answer = app.get(path).await;
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let bytes = answer.bytes().await.expect("a body").to_vec();
    let tile = Reader::new(bytes).expect("is a tile");
    let layers = tile.get_layer_metadata().expect("has layers");
    let Some(layer) = layers.into_iter().find(|layer| layer.name == name) else {
        return Regions::new();
    };
    assert_eq!((layer.version, layer.extent), (2, 4096));
    let features = tile.get_features(layer.layer_index).expect("has features");
    let mut regions = Regions::new();
    for feature in features {
        assert!(feature.id.is_some());
        let properties = feature.properties.expect("has properties");
        let properties: Map<String, Value> = properties
            .into_iter()
            .map(|(name, value)| {
                let value = match value {
                    Property::String(text) => text.into(),
                    Property::Double(number) => number.into(),
                    Property::UInt(number) => number.into(),
                    Property::Bool(flag) => flag.into(),
                    other => panic!("{name} is {other:?}"),
                };
                (name, value)
            })
            .collect();
        let id = properties["id"].as_str().expect("a code").to_owned();
        assert!(regions.insert(id, properties).is_none(), "stands once");
    }
    regions
}

/// The regions of a heatmap as the features of a tile should have them.
async fn expected(app: &App, path: &str) -> Regions {
    let map = app.json(path).await;
    let regions = map["regions"].as_array().expect("has regions").iter();
    let flat = |region: &Value| {
        let mut flat = region.as_object().expect("an object").clone();
        if let Some(Value::Object(share)) = flat.remove("complete_share") {
            flat.extend(share.into_iter().map(|(k, v)| (format!("complete_{k}"), v)));
        }
        flat.retain(|_, value| !value.is_null());
        (flat["id"].as_str().expect("a code").to_owned(), flat)
    };
    regions.map(flat).collect()
}

#[actix_web::test]
async fn a_tile_says_what_the_json_says() {
    let mut app = App::start().await;
    app.reports(7, "complete", "US-OH").await;
    app.reports(3, "slow", "US-GU").await;
    app.tick().await;
    let tile = format!("{TILES}/0/0/0.mvt");
    let world = layer(&app, &tile, "states").await;
    assert_eq!(world.len(), 56);
    assert_eq!(world, expected(&app, HEATMAP).await);
    assert_eq!(world["US-OH"]["reports"], 7);
    let day = layer(&app, &format!("{tile}?window=24h"), "states").await;
    assert_eq!(day, expected(&app, &format!("{HEATMAP}?window=24h")).await);

    // Every state is in some tile of zoom 3, with the same numbers in each.
    assert_eq!(whole(&app, 3, "states", "").await, world);

    let then = world;
    for _ in 0..20 {
        app.tick().await;
    }
    assert_ne!(layer(&app, &tile, "states").await, then);
    let past = layer(&app, &format!("{tile}?at=2026-11-14T12:01:00Z"), "states").await;
    assert_eq!(past, then, "an answer that was given stays the same");
}

/// All regions of a layer in the tiles of a zoom.
async fn whole(app: &App, zoom: u32, name: &str, query: &str) -> Regions {
    let mut regions = Regions::new();
    for x in 0..1 << zoom {
        for y in 0..1 << zoom {
            let path = format!("{TILES}/{zoom}/{x}/{y}.mvt{query}");
            regions.extend(layer(app, &path, name).await);
        }
    }
    regions
}

#[actix_web::test]
async fn counties_and_cells_are_those_of_the_json() {
    let mut app = App::start().await;
    for (people, lat, lon) in [(7, 41.4993, -81.6944), (4, 39.9612, -82.9988)] {
        for _ in 0..people {
            let place = json!({"lat": lat, "lon": lon});
            let body = json!({"service": "netflix", "failure": "slow", "location": place});
            let answer = app.send(body).send().await.expect("answers");
            assert_eq!(answer.status(), StatusCode::CREATED);
        }
    }
    for _ in 0..5 {
        app.tick().await;
    }
    let counties = whole(&app, 3, "counties", "").await;
    assert_eq!(
        counties,
        expected(&app, &format!("{HEATMAP}?level=county")).await
    );
    assert_eq!(counties["US-OH-035"]["reports"], 7);
    assert_eq!(counties["US-OH-049"].get("reports"), None, "four people");
    let cells = whole(&app, 3, "cells", "").await;
    let json = format!("{HEATMAP}?level=hex&resolution=3");
    assert_eq!(cells, expected(&app, &json).await);
    assert_eq!(cells.len(), 1);

    for (tile, resolution) in [("5/8/11", 4), ("7/34/47", 5)] {
        let query = "?window=24h&at=2026-11-14T12:05:00Z";
        let cells = layer(&app, &format!("{TILES}/{tile}.mvt{query}"), "cells").await;
        let json = format!("{HEATMAP}{query}&level=hex&resolution={resolution}");
        assert_eq!(cells, expected(&app, &json).await, "{resolution}");
        assert_eq!(cells.len(), 1, "{resolution}");
    }
}

#[actix_web::test]
async fn the_tilejson_describes_what_is_there() {
    let mut app = App::start().await;
    app.reports(9, "complete", "US-OH").await;
    app.tick().await;
    let document = app.json("/tiles/netflix.json").await;
    assert_eq!(document["tilejson"], "3.0.0");
    assert_eq!(document["scheme"], "xyz");
    assert_eq!(document["at"], Value::Null);
    let address = document["tiles"][0].as_str().expect("an address");
    let tile = address
        .replace("{z}", "4")
        .replace("{x}", "4")
        .replace("{y}", "6");
    let tile = tile.strip_prefix(&app.url).expect("is of this server");
    for described in document["vector_layers"].as_array().expect("has layers") {
        let name = described["id"].as_str().expect("a name");
        let regions = layer(&app, tile, name).await;
        assert_eq!(
            regions.is_empty(),
            name == "cells",
            "nobody reports from where"
        );
        let fields = described["fields"].as_object().expect("has fields");
        for property in regions.values().flat_map(Map::keys) {
            assert!(fields.contains_key(property), "{property}");
        }
        assert!(described["window_minutes"].is_u64());
    }
    let deepest = document["maxzoom"].as_u64().expect("a zoom");
    let at = |zoom: u64| format!("{TILES}/{zoom}/0/0.mvt");
    assert_eq!(app.get(&at(deepest)).await.status(), StatusCode::OK);
    problem(app.get(&at(deepest + 1)).await, 404, "not-found").await;

    let past = app
        .json("/tiles/netflix.json?at=2026-11-14T11:50:30Z&window=6h")
        .await;
    assert_eq!(past["at"], "2026-11-14T11:50:00Z");
    let address = past["tiles"][0].as_str().expect("an address");
    assert!(
        address.ends_with(".mvt?at=2026-11-14T11:50:00Z&window=6h"),
        "{address}"
    );
}

#[actix_web::test]
async fn what_is_no_tile_is_said_to_be_none() {
    let app = App::start().await;
    for path in [
        "/tiles/no-such.json",
        "/tiles/no-such/0/0/0.mvt",
        "/tiles/netflix/0/0/1.mvt",
        "/tiles/netflix/0/1/0.mvt",
        "/tiles/netflix/3/8/0.mvt",
        "/tiles/netflix/11/0/0.mvt",
        "/tiles/netflix/999/0/0.mvt",
        "/tiles/netflix/-1/0/0.mvt",
        "/tiles/netflix/a/b/c.mvt",
        "/tiles/netflix/1.5/0/0.mvt",
        "/tiles/netflix/3/4294967296/0.mvt",
        "/tiles/netflix/03/0/0.mvt",
        "/tiles/netflix/0/0/0.pbf",
        "/tiles/netflix/0/0.mvt",
        "/tiles/netflix/0/0/0/0.mvt",
        "/tiles/%ff/0/0/0.mvt",
        "/tiles/netflix/%00/0/0.mvt",
    ] {
        problem(app.get(path).await, 404, "not-found").await;
    }
    for path in ["/tiles/netflix/0/0/0.mvt", "/tiles/netflix.json"] {
        for (query, status, kind) in [
            ("at=2030-01-01T00:00:00Z", 422, "invalid"),
            ("at=2001-01-01T00:00:00Z", 422, "invalid"),
            ("at=yesterday", 422, "invalid"),
            ("window=2h", 422, "invalid"),
            ("window=1h&window=1h", 400, "bad-request"),
            ("level=state", 400, "bad-request"),
            ("at=%zz", 400, "bad-request"),
        ] {
            problem(app.get(&format!("{path}?{query}")).await, status, kind).await;
        }
        let post = app.request(Method::POST, path).send().await;
        problem(post.expect("answers"), 405, "method-not-allowed").await;
    }
}

#[actix_web::test]
async fn a_tile_is_cached_compressed_and_for_everybody() {
    let mut app = App::start().await;
    app.reports(1, "slow", "US-OH").await;
    app.tick().await;
    let path = format!("{TILES}/4/4/6.mvt");
    let answer = app.get(&path).await;
    let header = |name: &str| {
        answer.headers()[name]
            .to_str()
            .expect("is ASCII")
            .to_owned()
    };
    assert_eq!(header("content-type"), "application/vnd.mapbox-vector-tile");
    assert_eq!(header("access-control-allow-origin"), "*");
    assert!(header("cache-control").contains("s-maxage=30"));
    assert!(header("link").contains("license"));
    let tag = header("etag");
    let plain = answer.bytes().await.expect("a body");

    let again = app
        .request(Method::GET, &path)
        .header("if-none-match", &tag);
    let again = again.send().await.expect("answers");
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);

    let packed = app
        .request(Method::GET, &path)
        .header(ACCEPT_ENCODING, "gzip");
    let packed = packed.send().await.expect("answers");
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    assert!(packed.bytes().await.expect("a body").len() < plain.len());

    let past = app.get(&format!("{path}?at=2026-11-14T11:55:00Z")).await;
    let cache = past.headers()["cache-control"].to_str();
    assert!(cache.expect("is ASCII").contains("s-maxage=600"));
}

#[actix_web::test]
async fn a_tile_of_the_open_sea_is_empty() {
    let mut app = App::start().await;
    app.tick().await;
    let sea = app.get(&format!("{TILES}/6/40/32.mvt")).await;
    assert_eq!(sea.status(), StatusCode::OK);
    assert!(sea.headers().contains_key("etag"));
    assert_eq!(sea.bytes().await.expect("a body").len(), 0);
}
