use super::super::columns::Wishes;
use super::*;
use crate::catalogue::BUILT_IN;

fn catalogue() -> Catalogue {
    Catalogue::parse(BUILT_IN).expect("ships sound")
}

/// Reads a table, all of it text, and gives records and reasons by line.
fn read(table: &str) -> Vec<Result<Line, String>> {
    let catalogue = catalogue();
    let mut reader = Reader::new(
        &catalogue,
        "2026-11-24T12:00:00Z".parse().expect("is a time"),
    );
    let mut lines = table
        .lines()
        .map(|line| line.split(',').map(str::trim).collect::<Vec<_>>());
    let header = lines.next().expect("has a header");
    let columns = Columns::resolve(&header, &Wishes::default()).expect("is understood");
    lines.map(|values| reader.read(&columns, &values)).collect()
}

const TABLE: &str = "ts_local,service,state,zip,symptom
    2015-03-08 02:30:00,xfinity,IL,60441,tv
    2015-11-01 01:30:00,xfinity,PA,,No Internet
    2015-11-01 01:30:00,xfinity,PA,,No Internet
    2015-06-24T10:00:00Z,Comcast Xfinity,,44114,billing";

#[test]
fn the_same_table_gives_the_same_records_and_twins_stay_two() {
    let records = |table| -> Vec<Record> {
        read(table)
            .into_iter()
            .map(|line| line.expect("is understood").record)
            .collect()
    };
    let first = records(TABLE);
    assert_eq!(first, records(TABLE));
    assert_ne!(first[1].id, first[2].id);
    assert_eq!(first[1].received_at, first[2].received_at);
    // The order of other lines does not matter, nor which of the twins is which.
    let turned = TABLE.lines().rev().collect::<Vec<_>>();
    let turned = [&[turned[4]][..], &turned[..4]].concat().join("\n");
    let mut ids: Vec<_> = first.iter().map(|r| r.id.clone()).collect();
    let mut again: Vec<_> = records(&turned).iter().map(|r| r.id.clone()).collect();
    ids.sort();
    again.sort();
    assert_eq!(ids, again);
    assert_eq!(
        first[0].received_at.to_rfc3339(),
        "2015-03-08T08:30:00+00:00"
    );
    assert_eq!(first[0].county.as_deref(), Some("US-IL-197"));
    assert_eq!(first[1].symptom.as_deref(), Some("no-internet"));
    assert_eq!(first[3].state.as_deref(), Some("US-OH"));
    assert_eq!(first[3].source, Source::Import);
}

#[test]
fn unknown_symptoms_are_left_out_and_said() {
    let lines = read(TABLE);
    let last = lines[3].as_ref().expect("is understood");
    assert!(last.unknown_symptom && last.record.symptom.is_none());
    assert!(!lines[0].as_ref().expect("is understood").unknown_symptom);
}

#[test]
fn what_cannot_be_taken_is_told() {
    let reasons: Vec<String> = read(
        "time,service,region,failure
        2015-06-24T10:00:00Z,nosuch,US-OH,complete
        2015-06-24T10:00:00Z,,US-OH,complete
        2015-06-24T10:00:00Z,netflix,Ontario,complete
        2015-06-24T10:00:00Z,netflix,,complete
        2015-06-24,netflix,US-OH,complete
        ,netflix,US-OH,complete
        2015-06-24 10:00:00,netflix,US,complete
        2027-06-24T10:00:00Z,netflix,US,complete
        1970-06-24T10:00:00Z,netflix,US,complete
        2015-06-24T10:00:00Z,netflix,US,broken",
    )
    .into_iter()
    .map(|line| line.expect_err("is refused"))
    .collect();
    for (reason, part) in reasons.iter().zip([
        "\"nosuch\" is not in the catalogue",
        "names no service",
        "names no place",
        "names no place",
        "can't be read",
        "has no time",
        "has no zone",
        "lies ahead",
        "before 1990",
        "\"broken\"",
    ]) {
        assert!(reason.contains(part), "{reason}: {part}");
    }
    assert_eq!(reasons.len(), 10);
}

#[test]
fn an_export_comes_back_as_it_was() {
    let record = Record {
        id: "019aa123-4567-7abc-8def-0123456789ab".to_owned(),
        service: "netflix".to_owned(),
        failure: "recovered".to_owned(),
        symptom: None,
        state: Some("US-OH".to_owned()),
        county: Some("US-OH-035".to_owned()),
        cell: Some("852a9057fffffff".to_owned()),
        received_at: "2026-01-02T03:04:05Z".parse().expect("is a time"),
        occurred_at: Some("2026-01-02T03:00:00Z".parse().expect("is a time")),
        source: Source::Simulated,
        reporter: None,
        receipt: None,
    };
    let unplaced = Record {
        state: None,
        county: None,
        cell: None,
        ..record.clone()
    };
    for record in [record, unplaced] {
        assert_eq!(there_and_back(&record), record);
    }
}

fn there_and_back(record: &Record) -> Record {
    let serde_json::Value::Object(object) = serde_json::to_value(record).expect("is writable")
    else {
        panic!("a record is an object");
    };
    let names: Vec<&String> = object.keys().collect();
    let values: Vec<String> = object
        .values()
        .map(|v| v.as_str().unwrap_or_default().to_owned())
        .collect();
    let columns = Columns::resolve(&names, &Wishes::default()).expect("is understood");
    let catalogue = catalogue();
    let mut reader = Reader::new(
        &catalogue,
        "2026-11-24T12:00:00Z".parse().expect("is a time"),
    );
    reader
        .read(&columns, &values)
        .expect("is understood")
        .record
}

#[test]
fn names_that_are_no_uuids_count_within_their_second() {
    let id = |id, seconds| {
        named(
            id,
            "netflix",
            DateTime::from_timestamp(seconds, 0).expect("is a time"),
        )
    };
    assert_eq!(id("1", 1_500_000_000), id("1", 1_500_000_000));
    assert_ne!(id("1", 1_500_000_000), id("1", 1_500_000_001));
    assert_ne!(id("1", 1_500_000_000), id("2", 1_500_000_000));
}

proptest::proptest! {
    #[test]
    fn nothing_panics(values in proptest::collection::vec("\\PC{0,30}", 0..8), time in "[0-9:TZ /-]{0,24}") {
        let catalogue = catalogue();
        let header = ["time", "service", "lat", "lon", "zip", "region", "symptom", "failure"];
        let columns = Columns::resolve(&header, &Wishes::default()).expect("is understood");
        let mut reader = Reader::new(&catalogue, "2026-11-24T12:00:00Z".parse().expect("is a time"));
        let _ = reader.read(&columns, &values);
        let _ = reader.read(&columns, &[time.as_str(), "netflix", "41.5", "-81.7"]);
    }
}
