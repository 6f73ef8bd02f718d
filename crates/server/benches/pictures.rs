//! `cargo bench --bench pictures`: milliseconds of one core to draw a share card and a map.

use std::time::{Duration, Instant};

use atlas::State;
use server::pages::draw::fill::{Fill, Shade};
use server::picture::{Scene, Scheme, Size, draw, png};

const ROUNDS: usize = 20;

fn main() {
    atlas::warm_up();
    let scene = scene();
    println!(
        "{:>6} {:>10} {:>10} {:>8} {:>8}",
        "size", "svg ms", "png ms", "svg kB", "png kB"
    );
    for (name, size) in [("card", Size::Card), ("map", Size::Map)] {
        let svg = draw(&scene, size, Scheme::Light);
        let image = png(&svg).expect("is drawn");
        let drawing = median(|| draw(&scene, size, Scheme::Light).len());
        let painting = median(|| png(&svg).map_or(0, |image| image.len()));
        println!(
            "{name:>6} {:>10.2} {:>10.2} {:>8} {:>8}",
            drawing.as_secs_f64() * 1e3,
            painting.as_secs_f64() * 1e3,
            svg.len() / 1000,
            image.len() / 1000
        );
    }
}

fn median(mut work: impl FnMut() -> usize) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    times[ROUNDS / 2]
}

/// Every fill on the map: the most that there can be to draw.
fn scene() -> Scene {
    let fills = [
        Fill::Few,
        Fill::Usual,
        Fill::Hatched(1),
        Fill::Hatched(2),
        Fill::Hatched(3),
        Fill::Solid(1),
        Fill::Solid(2),
        Fill::Solid(3),
    ];
    let shade = |state: State| Shade {
        fill: fills[state.index() % fills.len()],
        reports: 100,
    };
    Scene {
        title: "People in 38 states report problems with Netflix.".into(),
        counted: "2,165 reports in the 15 minutes before 9:30 p.m. ET. We would expect about 420."
            .into(),
        clock: "9:30 p.m. ET".into(),
        date: "Saturday, Nov. 14, 2026".into(),
        utc: "02:30 UTC, Nov. 15".into(),
        address: "https://outcry.example/services/netflix".into(),
        simulated: false,
        shades: State::all().map(shade).collect(),
    }
}
