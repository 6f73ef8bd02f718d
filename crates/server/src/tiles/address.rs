//! Where a tile is.

use atlas::Square;

use super::level::DEEPEST;
use crate::problem::{Kind, Problem};

/// The tile at `z/x/y`, each in plain digits, so that a tile has one address.
pub fn square(z: &str, x: &str, y: &str) -> Result<Square, Problem> {
    let zoom = number(z).and_then(|z| u8::try_from(z).ok());
    let zoom = zoom.filter(|z| *z <= DEEPEST);
    let square = zoom.and_then(|z| Square::new(z, number(x)?, number(y)?));
    square.ok_or_else(|| {
        let detail = format!(
            "There is no such tile: z goes from 0 to {DEEPEST}, x and y from 0 to 2^z - 1."
        );
        Problem::new(Kind::NotFound, detail)
    })
}

fn number(text: &str) -> Option<u32> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_outside_the_grid_is_none() {
        assert_eq!(square("5", "8", "11").ok(), Square::new(5, 8, 11));
        assert_eq!(square("0", "0", "0").ok(), Square::new(0, 0, 0));
        for (z, x, y) in [
            ("11", "0", "0"),
            ("5", "32", "0"),
            ("5", "0", "32"),
            ("-1", "0", "0"),
            ("5", "8.0", "11"),
            ("5", "+8", "11"),
            ("05", "8", "11"),
            ("", "", ""),
            ("256", "0", "0"),
            ("5", "99999999999999999999", "0"),
            ("5", "٨", "11"),
        ] {
            assert!(square(z, x, y).is_err(), "{z}/{x}/{y}");
        }
    }
}
