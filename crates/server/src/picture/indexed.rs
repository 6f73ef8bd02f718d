//! A drawing in at most 256 colours. A map has a dozen flat ones; the rest are the soft edges between
//! them, where a shade more or less is not seen. One byte for a pixel instead of three is packed in
//! a third of the time.

use std::cmp::Reverse;

use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// Colours that a byte can name.
const MOST: usize = 256;

/// Bits of each channel by which colours are told apart when they are counted.
const BITS: u32 = 6;

type Colour = [u8; 3];

/// Pixels that name the colours of a palette.
#[derive(Debug)]
pub struct Indexed {
    /// At most 256.
    pub palette: Vec<Colour>,
    /// One byte for each pixel.
    pub pixels: Vec<u8>,
}

/// Colours that are nearly the same.
#[derive(Clone, Copy, Default)]
struct Cell {
    pixels: u32,
    /// The colour that most of these pixels wear, if one has the majority.
    colour: Colour,
    lead: u32,
}

impl Cell {
    /// Boyer and Moore's vote: a majority wins in one pass, without a list of candidates.
    fn add(&mut self, colour: Colour, pixels: u32) {
        self.pixels += pixels;
        if self.colour == colour {
            self.lead += pixels;
        } else if pixels > self.lead {
            self.colour = colour;
            self.lead = pixels - self.lead;
        } else {
            self.lead -= pixels;
        }
    }
}

/// The commonest colours stand as they are, every other becomes the nearest of them. Nothing is left
/// to chance: the same drawing gives the same bytes.
pub fn index(canvas: &Pixmap) -> Indexed {
    let runs = || canvas.pixels().chunk_by(|a, b| a == b);
    let mut cells = vec![Cell::default(); 1 << (3 * BITS)];
    for run in runs() {
        let colour = colour(run[0]);
        cells[place(colour)].add(colour, run.len() as u32);
    }
    let mut used: Vec<usize> = (0..cells.len()).filter(|i| cells[*i].pixels > 0).collect();
    used.sort_by_key(|i| Reverse(cells[*i].pixels));
    let palette: Vec<Colour> = used.iter().take(MOST).map(|i| cells[*i].colour).collect();

    let mut names = vec![0_u8; cells.len()];
    for (i, cell) in used.iter().enumerate() {
        names[*cell] = match u8::try_from(i) {
            Ok(own) => own,
            Err(_) => nearest(&palette, cells[*cell].colour),
        };
    }
    let mut pixels = Vec::with_capacity(canvas.pixels().len());
    for run in runs() {
        pixels.resize(pixels.len() + run.len(), names[place(colour(run[0]))]);
    }
    Indexed { palette, pixels }
}

/// What is drawn is opaque, so that a premultiplied colour is the colour.
fn colour(pixel: PremultipliedColorU8) -> Colour {
    [pixel.red(), pixel.green(), pixel.blue()]
}

fn place(colour: Colour) -> usize {
    let bits = |c: u8| usize::from(c >> (8 - BITS));
    let [r, g, b] = colour.map(bits);
    r << (2 * BITS) | g << BITS | b
}

fn nearest(palette: &[Colour], colour: Colour) -> u8 {
    let apart = |other: &Colour| -> u32 {
        let squares = other
            .iter()
            .zip(colour)
            .map(|(a, b)| u32::from(a.abs_diff(b)).pow(2));
        squares.sum()
    };
    let best = palette.iter().enumerate().min_by_key(|(_, c)| apart(c));
    best.map_or(0, |(i, _)| i as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::{Color, Paint, Rect, Transform};

    fn drawn(width: u32, colours: impl Iterator<Item = Colour>) -> Pixmap {
        let mut canvas = Pixmap::new(width, 1).expect("has a size");
        canvas.fill(Color::WHITE);
        for (x, [r, g, b]) in colours.enumerate() {
            let mut paint = Paint::default();
            paint.set_color_rgba8(r, g, b, 255);
            let dot = Rect::from_xywh(x as f32, 0.0, 1.0, 1.0).expect("is a square");
            canvas.fill_rect(dot, &paint, Transform::identity(), None);
        }
        canvas
    }

    fn colours(of: &Indexed) -> Vec<Colour> {
        let colour = |i: &u8| of.palette[usize::from(*i)];
        of.pixels.iter().map(colour).collect()
    }

    #[test]
    fn few_colours_stay_what_they_are() {
        let all: Vec<Colour> = (0..64).map(|i| [i * 4, 255 - i * 4, 90]).collect();
        let indexed = index(&drawn(64, all.iter().copied()));
        assert_eq!(colours(&indexed), all);
    }

    #[test]
    fn of_colours_that_are_nearly_the_same_the_common_one_is_kept() {
        let mostly = (0..40).map(|i| if i % 4 == 0 { [1, 1, 1] } else { [2, 2, 2] });
        let indexed = index(&drawn(40, mostly));
        assert!(colours(&indexed).iter().all(|c| *c == [2, 2, 2]));
    }

    #[test]
    fn many_colours_become_their_nearest() {
        // A hundred pixels of each flat colour, and three thousand shades once each.
        let flat = [[255, 255, 255], [92, 15, 18], [17, 21, 25]];
        let shades = (0..3000_u32).map(|i| [(i / 12) as u8, (i % 251) as u8, (i % 83) as u8]);
        let all: Vec<Colour> = flat.iter().flat_map(|c| [*c; 100]).chain(shades).collect();
        let indexed = index(&drawn(all.len() as u32, all.iter().copied()));
        assert_eq!(indexed.palette.len(), MOST);
        let out = colours(&indexed);
        assert_eq!(out[..300], all[..300], "flat colours are exact");
        let apart = |(a, b): (&Colour, &Colour)| {
            let channels = a.iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(*b)));
            channels.max().unwrap_or(0)
        };
        let worst = out.iter().zip(&all).map(apart).max();
        assert!(worst < Some(64), "{worst:?}");
    }
}
