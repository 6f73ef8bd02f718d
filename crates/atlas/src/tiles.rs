//! The grid that points are looked up in: squares of a sixteenth of a degree.
//!
//! A power of two, because then the square of a point is found without rounding.

use std::ops::{Range, RangeInclusive};

use crate::topology::Point;

/// Squares a degree.
pub(crate) const PER_DEGREE: usize = 16;

/// From the south pole northward.
pub(crate) type Row = u16;

/// From 180 degrees west eastward.
pub(crate) type Column = u16;

pub(crate) const ROWS: usize = 180 * PER_DEGREE;
pub(crate) const COLUMNS: usize = 360 * PER_DEGREE;

/// What an edge is widened by on each side before it is put into squares, in degrees (0.1 mm), so
/// that rounding never leaves it out of the square of a point beside it.
pub(crate) const MARGIN: f64 = 1e-9;

/// The row of a latitude; the pole belongs to the last one.
pub(crate) fn row(lat: f64) -> Row {
    (((lat + 90.0) * PER_DEGREE as f64) as Row).min(ROWS as Row - 1)
}

/// The column of a longitude; 180 east belongs to the last one.
pub(crate) fn column(lon: f64) -> Column {
    (((lon + 180.0) * PER_DEGREE as f64) as Column).min(COLUMNS as Column - 1)
}

/// The rows that a stretch of latitudes reaches into.
pub(crate) fn rows(south: f64, north: f64) -> RangeInclusive<Row> {
    row(south - MARGIN)..=row(north + MARGIN)
}

/// The columns that a stretch of longitudes reaches into.
pub(crate) fn columns(west: f64, east: f64) -> RangeInclusive<Column> {
    column(west - MARGIN)..=column(east + MARGIN)
}

/// The latitudes of a row's southern and northern side.
pub(crate) fn latitudes(row: Row) -> [f64; 2] {
    [0.0, 1.0].map(|side| (f64::from(row) + side) / PER_DEGREE as f64 - 90.0)
}

/// The latitude of a row's middle.
pub(crate) fn middle(row: Row) -> f64 {
    (f64::from(row) + 0.5) / PER_DEGREE as f64 - 90.0
}

/// The columns whose middles are in a stretch of longitudes.
pub(crate) fn middles(west: f64, east: f64) -> Range<Column> {
    let column = |lon: f64| ((lon + 180.0) * PER_DEGREE as f64 - 0.5).ceil() as Column;
    column(west)..column(east)
}

/// The column that many columns east of 180 degrees west, going round.
pub(crate) fn wrap(column: i32) -> Column {
    column.rem_euclid(COLUMNS as i32) as Column
}

/// Whether a latitude is north of a row or south of it; `None` inside.
pub(crate) fn side(lat: f64, row: Row) -> Option<bool> {
    let [south, north] = latitudes(row);
    if lat > north + MARGIN {
        Some(true)
    } else if lat < south - MARGIN {
        Some(false)
    } else {
        None
    }
}

/// The longitudes of a column's western and eastern side.
pub(crate) fn longitudes(column: Column) -> [f64; 2] {
    [0.0, 1.0].map(|side| (f64::from(column) + side) / PER_DEGREE as f64 - 180.0)
}

/// The longitudes where an edge is while its latitude is in a row.
pub(crate) fn span([a, b]: [Point; 2], row: Row) -> [f64; 2] {
    let [south, north] = latitudes(row);
    let at = |lat: f64| a[0] + (b[0] - a[0]) * ((lat - a[1]) / (b[1] - a[1])).clamp(0.0, 1.0);
    if (b[1] - a[1]).abs() < MARGIN {
        return [a[0].min(b[0]), a[0].max(b[0])];
    }
    let (x, y) = (at(south - MARGIN), at(north + MARGIN));
    [x.min(y), x.max(y)]
}

/// The squares that an edge goes through.
pub(crate) fn through(ends: [Point; 2]) -> impl Iterator<Item = (Row, Column)> {
    let rows = rows(ends[0][1].min(ends[1][1]), ends[0][1].max(ends[1][1]));
    rows.flat_map(move |row| {
        let [west, east] = span(ends, row);
        columns(west, east).map(move |column| (row, column))
    })
}
