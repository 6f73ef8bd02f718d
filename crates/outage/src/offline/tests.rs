use super::*;

fn run(csv: &str, bucket_minutes: u32) -> Result<(Summary, String), String> {
    let mut out = Vec::new();
    let options = Options {
        bucket_minutes,
        calibrate_until: None,
    };
    let summary = detect(csv.as_bytes(), &mut out, &options).map_err(|e| e.to_string())?;
    Ok((summary, String::from_utf8(out).expect("JSON is UTF-8")))
}

fn fault(rows: &str) -> String {
    run(&format!("service,region,bucket_start,reports\n{rows}"), 5)
        .expect_err("a fault was planted")
}

#[test]
fn faults_name_line_column_and_remedy() {
    for (rows, expected) in [
        (
            "a,OH,2025-09-08T00:00:00Z,x",
            "line 2, column reports: 'x' is no count",
        ),
        (
            "a,OH,2025-09-08T00:00:00Z,-1",
            "line 2, column reports: '-1'",
        ),
        (
            "a,OH,yesterday,1",
            "line 2, column bucket_start: 'yesterday'",
        ),
        (
            "a,OH,2025-09-08T00:02:00Z,1",
            "is not the start of a bucket of 5 minutes",
        ),
        (
            "a,OH,2025-09-08T00:05:00Z,1\na,OH,2025-09-08T00:00:00Z,1",
            "line 3, column bucket_start",
        ),
        (
            "a,OH,2025-09-08T00:05:00Z,1\na,OH,2025-09-08T00:05:00Z,1",
            "a second row for a, OH",
        ),
        (
            "a,OH,2025-09-08T00:05:00Z",
            "3 fields where the header has 4",
        ),
        (",OH,2025-09-08T00:05:00Z,1", "column service: empty"),
    ] {
        let said = fault(rows);
        assert!(said.contains(expected), "{said}");
        assert!(said.contains("; "), "no remedy: {said}");
    }
    assert!(
        run("service,region,reports\n", 5)
            .expect_err("no time")
            .contains("bucket_start")
    );
    assert!(run("", 5).expect_err("nothing at all").contains("header"));
}

#[test]
fn columns_come_in_any_order() {
    let csv = "\u{feff}reports,complete,region,bucket_start,service\r\n3,1,\"US-OH\",2025-09-08T00:00:00Z,\"a \"\"b\"\"\"\r\n";
    let (summary, out) = run(csv, 5).expect("a good file");
    assert_eq!(summary.rows, 1);
    assert!(out.starts_with(r#"{"service":"a \"b\"","region":"US-OH","bucket_start":"2025-09-08T00:00:00Z","reports":3,"#), "{out}");
}

#[test]
fn a_missing_row_is_zero_and_a_missing_bucket_is_a_gap() {
    let csv = "service,region,bucket_start,reports
a,OH,2025-09-08T00:00:00Z,1
a,XX-9,2025-09-08T00:05:00Z,2
b,US,2025-09-08T00:15:00Z,2
";
    let (summary, out) = run(csv, 5).expect("a good file");
    assert_eq!(
        (summary.buckets, summary.series, summary.answers),
        (3, 3, 1 + 2 + 3)
    );
    assert!(
        out.contains(r#""region":"OH","bucket_start":"2025-09-08T00:05:00Z","reports":0"#),
        "{out}"
    );
    assert!(!out.contains("00:10:00Z"));
}
