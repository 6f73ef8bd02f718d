//! A release carries its style sheets and scripts inside. Without them it would serve bare pages,
//! so the build stops and says what makes them.

use std::path::Path;

const DIST: &str = "../../web/dist";

fn main() {
    println!("cargo::rerun-if-changed={DIST}");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    if release && !Path::new(DIST).join("manifest.json").exists() {
        println!("cargo::error=web/dist is missing: run `make web` first");
    }
}
