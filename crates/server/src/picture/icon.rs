//! The mark in the sizes that browsers and telephones ask for, drawn from the one that is on the pages.

use super::raster::{Undrawable, png};

/// The line of the mark, 28 units square.
const MARK: &str = "M2 20h6.5l3.2-14 4.6 18 3-9 1.6 5H26";

/// How much of an icon the mark takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// To the edges, for small sizes.
    Full,
    /// With a margin, as telephones round the corners off.
    Padded,
    /// Within the circle of two fifths that no mask cuts.
    Safe,
}

/// An icon this many pixels wide. It is opaque: what lies behind it may be of any colour.
pub fn icon(pixels: u32, room: Room) -> Result<Vec<u8>, Undrawable> {
    let scale = match room {
        Room::Full => 1.0,
        Room::Padded => 0.78,
        Room::Safe => 0.6,
    };
    let shift = 14.0 * (1.0 - scale);
    png(&format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{pixels}" height="{pixels}" viewBox="0 0 28 28"><path fill="#fff" d="M0 0h28v28H0z"/><g transform="translate({shift} {shift}) scale({scale})"><path d="{MARK}" fill="none" stroke="#8a2a10" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/></g></svg>"##
    ))
}

/// `favicon.ico`: a directory of PNGs, which every browser since 2007 reads.
pub fn favicon() -> Result<Vec<u8>, Undrawable> {
    const SIZES: [u8; 3] = [16, 32, 48];
    const ENTRY: usize = 16;
    let mut head = vec![0, 0, 1, 0, SIZES.len() as u8, 0];
    let mut body = Vec::new();
    for size in SIZES {
        let image = icon(u32::from(size), Room::Full)?;
        let offset = head_length(ENTRY, SIZES.len()) + body.len();
        head.extend([size, size, 0, 0, 1, 0, 32, 0]);
        head.extend((image.len() as u32).to_le_bytes());
        head.extend((offset as u32).to_le_bytes());
        body.extend(image);
    }
    head.extend(body);
    Ok(head)
}

const fn head_length(entry: usize, entries: usize) -> usize {
    6 + entry * entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_that_of_the_pages() {
        let svg = include_str!("../../../../web/src/icon.svg");
        assert!(svg.contains(MARK));
    }

    #[test]
    fn a_favicon_points_at_its_pictures() {
        let file = favicon().expect("is drawn");
        assert_eq!(file[..6], [0, 0, 1, 0, 3, 0]);
        for entry in file[6..].chunks(16).take(3) {
            let number = |at: usize| {
                u32::from_le_bytes(entry[at..at + 4].try_into().expect("four bytes")) as usize
            };
            let picture = &file[number(12)..number(12) + number(8)];
            assert_eq!(picture[..4], *b"\x89PNG");
            let width = u32::from_be_bytes(picture[16..20].try_into().expect("four bytes"));
            assert_eq!(width, u32::from(entry[0]));
        }
    }
}
