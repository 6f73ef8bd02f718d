//! What was shown at a mark, as it is published and kept.

use atlas::Region;
use serde::{Deserialize, Serialize};

use crate::Tally;
use crate::snapshot::WINDOWS;

/// Everything shown of one service on one level at one mark. Areas that are not listed are hidden
/// in every window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Ordered by their codes.
    pub areas: Vec<AreaCount>,
}

/// The counts of an area that may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaCount {
    /// A county or a cell.
    pub area: Region,
    /// The group of marks that this one is connected with, for the ledger after a restart.
    pub group: u32,
    /// By [`WINDOWS`]; none: hidden.
    pub windows: [Option<Tally>; WINDOWS.len()],
}

/// `["US-OH-035",7,[3,1,0],0,...]`: the group, then complete, intermittent and slow for each window,
/// or 0 if it is hidden.
#[derive(Serialize, Deserialize)]
struct Row(String, u32, [Cell; WINDOWS.len()]);

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(untagged)]
enum Cell {
    Shown([u32; 3]),
    Hidden(u32),
}

impl Picture {
    /// Whether nothing is shown at all.
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// The count of an area in a window, if it is shown.
    pub fn count(&self, area: Region, window: usize) -> Option<Tally> {
        let at = self.areas.binary_search_by_key(&area, |count| count.area);
        self.areas[at.ok()?].windows[window]
    }

    /// As text, to be kept.
    pub fn write(&self) -> String {
        let cell = |tally: &Option<Tally>| match tally {
            Some(t) => Cell::Shown([t.complete, t.intermittent, t.slow]),
            None => Cell::Hidden(0),
        };
        let row = |count: &AreaCount| {
            Row(
                count.area.code(),
                count.group,
                count.windows.each_ref().map(cell),
            )
        };
        let rows: Vec<Row> = self.areas.iter().map(row).collect();
        // Numbers and texts always serialise.
        serde_json::to_string(&rows).unwrap_or_default()
    }

    /// Reads what [`Picture::write`] wrote; none if it is of another form, which only a later
    /// version can have written.
    pub fn read(text: &str) -> Option<Picture> {
        let rows: Vec<Row> = serde_json::from_str(text).ok()?;
        let tally = |cell: Cell| match cell {
            Cell::Shown([complete, intermittent, slow]) => Some(Tally {
                complete,
                intermittent,
                slow,
                recovered: 0,
            }),
            Cell::Hidden(_) => None,
        };
        let mut areas = rows
            .into_iter()
            .map(|Row(code, group, windows)| {
                Some(AreaCount {
                    area: Region::parse(&code)?,
                    group,
                    windows: windows.map(tally),
                })
            })
            .collect::<Option<Vec<_>>>()?;
        areas.sort_by_key(|count| count.area);
        Some(Picture { areas })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use atlas::County;

    #[test]
    fn a_picture_reads_back() {
        let county = |code| Region::County(County::from_code(code).expect("a county"));
        let tally = Tally {
            complete: 7,
            slow: 2,
            ..Tally::default()
        };
        let count = |code, window: usize| {
            let mut windows = [None; WINDOWS.len()];
            windows[window] = Some(tally);
            AreaCount {
                area: county(code),
                group: 7,
                windows,
            }
        };
        let picture = Picture {
            areas: vec![count("US-OH-035", 1), count("US-TX-201", 3)],
        };
        assert_eq!(Picture::read(&picture.write()), Some(picture.clone()));
        assert_eq!(picture.count(county("US-OH-035"), 1), Some(tally));
        assert_eq!(picture.count(county("US-OH-035"), 0), None);
        assert_eq!(picture.count(county("US-OH-049"), 1), None);
        assert_eq!(Picture::read("[[\"nowhere\",1,[0,0,0,0]]]"), None);
        assert_eq!(Picture::read("{}"), None);
    }
}
