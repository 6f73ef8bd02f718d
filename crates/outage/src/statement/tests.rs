use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::*;
use crate::Catalogue;
use crate::catalogue::BUILT_IN;
use crate::json::Json;

const GITHUB: &[u8] = include_bytes!("../../fixtures/status/github-incidents.json");
const DISCORD: &[u8] = include_bytes!("../../fixtures/status/discord-incidents.json");
const CALM: &[u8] = include_bytes!("../../fixtures/status/discord-summary.json");
const PAGE: &str = "https://status.example/api/v2/summary.json";

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("is a time")
}

fn said<'a>(text: &'a str) -> Said<'a> {
    Said {
        service: "netflix",
        source_id: "a",
        published_at: at("2026-11-14T12:00:00.4Z"),
        kind: Kind::Note,
        title: "",
        text,
        url: "",
        page: PAGE,
        via: Via::Feed,
    }
}

#[test]
fn each_update_of_an_incident_is_a_statement() {
    let read = statuspage("discord", PAGE, DISCORD).expect("reads");
    let kinds: Vec<_> = read.iter().map(|s| s.kind.as_str()).collect();
    assert_eq!(
        kinds,
        ["resolved", "monitoring", "investigating", "investigating"]
    );
    let first = read.last().expect("has four");
    assert_eq!(first.published_at, at("2022-02-15T21:14:17Z"));
    assert_eq!(first.title, "Messaging issues");
    assert_eq!(
        first.text,
        "We're investigating high latency related to channels and messages."
    );
    assert_eq!(first.url, "https://stspg.io/y1w39cblgvhz");
    assert_eq!(first.source_id, "7gv6pn1zyz2n");
    assert_eq!(statuspage("discord", PAGE, CALM), Ok(Vec::new()));
    let github = statuspage("github", PAGE, GITHUB).expect("reads");
    assert!(github.len() > 20 && github.is_sorted_by(|a, b| a.published_at >= b.published_at));
    assert!(
        github.iter().all(|s| !s.text.contains("<br")),
        "line breaks are markup, and go"
    );
}

#[test]
fn what_is_no_statuspage_says_so() {
    for body in [
        &b""[..],
        b"{",
        b"[]",
        b"{\"incidents\":{}}",
        b"{\"incidents\":[{\"name\":3}]}",
        b"<html>",
        b"\xff\xfe",
        &DISCORD[..DISCORD.len() / 2],
    ] {
        let fault = statuspage("x", PAGE, body).expect_err("is none");
        assert!(fault.to_string().contains("not Statuspage JSON"), "{fault}");
    }
}

#[test]
fn markup_becomes_plain_text() {
    for (markup, plain) in [
        (
            "<p>We are <b>aware</b>.</p><p>More soon.</p>",
            "We are aware.\nMore soon.",
        ),
        ("a<br /><br />b", "a\nb"),
        (
            "5 < 6 and 7 > 6, R&D &amp; more",
            "5 < 6 and 7 > 6, R&D & more",
        ),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        (
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<script>alert(1)</script>",
        ),
        ("x<script>alert(1)</script>y<style>p{}</STYLE >z", "xyz"),
        ("x<script>never closed", "x"),
        ("a <!-- b > --> c <!-- d", "a c"),
        ("a <img src=x onerror=alert(1)", "a"),
        ("\u{202e}evil\u{2066} \u{0}text\u{7}\u{200b}", "evil text"),
        ("&#x202e;x&#0;&#x110000;", "x&#x110000;"),
        ("&#8217;&rsquo;&nbsp;&unknown;&", "’’ &unknown;&"),
        ("  a \t b \r\n\r\n  c\u{2028}d ", "a b\nc\nd"),
        ("👩\u{200d}🚀", "👩\u{200d}🚀"),
    ] {
        assert_eq!(paragraphs(markup, TEXT), plain, "{markup:?}");
    }
    assert_eq!(line("a<br>b\nc", TITLE), "a b c");
    assert_eq!(line("äöü ß", 4), "äöü…");
    assert_eq!(line("äöüß", 4), "äöüß");
}

#[test]
fn another_wording_is_another_statement_of_the_same_source() {
    let new = |text| Statement::new(said(text)).expect("has words");
    let (first, again, changed) = (new("We are aware."), new("We are  aware."), new("Fixed."));
    assert_eq!(first, again);
    assert_ne!(first.id, changed.id);
    assert_eq!(first.source_id, changed.source_id);
    assert_eq!(first.published_at, at("2026-11-14T12:00:00Z"));
    assert_eq!(Statement::new(said("<b></b> \u{200b}")), None);
}

#[test]
fn links_lead_to_https_or_to_the_source() {
    for (url, kept) in [
        ("https://a.example/b?c=d#e", true),
        ("javascript:alert(1)", false),
        ("http://a.example/", false),
        ("HTTPS://a.example/", false),
        ("https://", false),
        ("https://a.example/\" onclick=\"", false),
        ("https://ä.example/", false),
        ("https:///a.example", false),
    ] {
        let statement = Statement::new(Said { url, ..said("x") }).expect("has words");
        assert_eq!(statement.url, if kept { url } else { PAGE });
    }
}

fn entry(change: &str) -> Result<Statement, crate::Rejected> {
    let catalogue = Catalogue::parse(BUILT_IN).expect("ships sound");
    let mut fields = serde_json::json!({
        "service": "netflix", "published_at": "2026-11-14T12:00:00Z", "kind": "note",
        "title": "Netflix on X", "text": "We’re aware of an issue.",
        "source": "https://x.example/status/1",
    });
    let change: serde_json::Value = serde_json::from_str(change).expect("is JSON");
    for (name, value) in change.as_object().expect("is an object") {
        fields[name] = value.clone();
    }
    let json = Json::parse(fields.to_string().as_bytes()).expect("is JSON");
    Statement::entered(&json, &catalogue, at("2026-11-14T13:00:00Z"))
}

#[test]
fn an_operator_may_enter_what_was_read_elsewhere() {
    let entered = entry("{}").expect("is fine");
    assert_eq!(entered.via, Via::Operator);
    assert_eq!(entered.url, "https://x.example/status/1");
    assert_eq!(entered, entry("{}").expect("is fine"));
    assert_eq!(entry(r#"{"title":null}"#).expect("is fine").title, "");
}

#[test]
fn a_faulty_entry_is_told_by_field() {
    let long = "x".repeat(2_001);
    for (change, pointer) in [
        (r#"{"service":"nobody"}"#.to_owned(), "/service"),
        (
            r#"{"published_at":"2026-11-14T13:00:01Z"}"#.into(),
            "/published_at",
        ),
        (
            r#"{"published_at":"2025-11-13T00:00:00Z"}"#.into(),
            "/published_at",
        ),
        (r#"{"published_at":"yesterday"}"#.into(), "/published_at"),
        (r#"{"published_at":5}"#.into(), "/published_at"),
        (r#"{"kind":"over"}"#.into(), "/kind"),
        (format!(r#"{{"title":"{}"}}"#, &long[..201]), "/title"),
        (format!(r#"{{"text":"{long}"}}"#), "/text"),
        (r#"{"text":"<p></p>"}"#.into(), "/text"),
        (r#"{"text":null}"#.into(), "/text"),
        (r#"{"source":"http://x.example"}"#.into(), "/source"),
        (r#"{"source":"javascript:alert(1)"}"#.into(), "/source"),
        (r#"{"id":"mine"}"#.into(), "/id"),
    ] {
        let reasons = entry(&change).expect_err("is faulty").reasons;
        let pointers: Vec<_> = reasons.iter().map(|r| r.pointer.as_str()).collect();
        assert_eq!(pointers, [pointer], "{change}");
    }
    let all = r#"{"service":"a","kind":"b","source":"c","published_at":"d"}"#;
    assert_eq!(entry(all).expect_err("is faulty").reasons.len(), 4);
}

/// Pieces that markup is made of, to get deeper than chance does.
fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        prop::sample::select(vec![
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "&",
            ";",
            "&#",
            "&#x",
            "&lt;",
            "&amp;",
            "script",
            "p",
            "<script>",
            "</script",
            "\"",
            "'",
            "\u{202e}",
            "\u{0}",
            " ",
            "\n",
            "é",
            "\u{10ffff}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_markup_becomes_tidy_text_within_its_limits(markup in markup()) {
        let text = paragraphs(&markup, TEXT);
        prop_assert!(text.chars().count() <= TEXT);
        let controls = text.chars().any(|c| c != '\n' && c.is_control());
        prop_assert!(!controls);
        let hidden = text.contains(['\u{202e}', '\u{2066}', '\u{200b}']);
        prop_assert!(!hidden);
        prop_assert_eq!(text.trim(), &text);
        prop_assert!(!text.contains("\n\n") && !text.contains("  "));
        let title = line(&markup, TITLE);
        prop_assert!(title.chars().count() <= TITLE && !title.contains('\n'));
    }

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = statuspage("x", PAGE, &bytes);
    }

    #[test]
    fn no_damage_to_a_real_answer_makes_the_reader_fall(
        at in 0..DISCORD.len(), byte in any::<u8>(), cut in 0..DISCORD.len(),
    ) {
        let mut bytes = DISCORD.to_vec();
        bytes[at] = byte;
        for body in [&bytes[..], &bytes[..cut]] {
            for statement in statuspage("x", PAGE, body).unwrap_or_default() {
                prop_assert!(statement.text.chars().count() <= TEXT);
                prop_assert!(is_address(&statement.url));
            }
        }
    }

    #[test]
    fn no_entry_makes_the_reader_fall(text in any::<String>(), days in -400i64..10) {
        let time = at("2026-11-14T13:00:00Z") + TimeDelta::days(days);
        let change = serde_json::json!({
            "text": text, "title": text, "published_at": time.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        });
        if let Ok(statement) = entry(&change.to_string()) {
            prop_assert!((-365..=0).contains(&days) && !statement.text.is_empty());
        }
    }
}
