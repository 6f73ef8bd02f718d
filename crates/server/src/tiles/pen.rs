//! Rings as commands of a pen, as the Mapbox Vector Tile specification has them.

use atlas::Cut;

const MOVE_TO: u32 = 1;
const LINE_TO: u32 = 2;
const CLOSE: u32 = 7;

/// The commands that draw polygons, each an outer ring with its holes.
pub fn draw(polygons: &[Cut]) -> Vec<u32> {
    let rings = polygons.iter().flatten();
    let mut commands = Vec::with_capacity(rings.clone().map(|ring| 2 * ring.len() + 3).sum());
    let mut pen = [0, 0];
    for ring in rings {
        for (at, point) in ring.iter().enumerate() {
            match at {
                0 => commands.push(command(MOVE_TO, 1)),
                1 => commands.push(command(LINE_TO, ring.len() as u32 - 1)),
                _ => {}
            }
            for axis in [0, 1] {
                commands.push(zigzag(point[axis] - pen[axis]));
            }
            pen = *point;
        }
        commands.push(command(CLOSE, 1));
    }
    commands
}

fn command(id: u32, count: u32) -> u32 {
    count << 3 | id
}

/// Small numbers of either sign as small numbers.
fn zigzag(step: i32) -> u32 {
    (step << 1 ^ step >> 31).cast_unsigned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_specification() {
        // Section 4.3.5.6: two polygons, the second with a hole.
        let first = vec![vec![[0, 0], [10, 0], [10, 10], [0, 10]]];
        let second = vec![
            vec![[11, 11], [20, 11], [20, 20], [11, 20]],
            vec![[13, 13], [13, 17], [17, 17], [17, 13]],
        ];
        let expected = [
            9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, //
            9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, //
            9, 4, 13, 26, 0, 8, 8, 0, 0, 7, 15,
        ];
        assert_eq!(draw(&[first, second]), expected);
    }
}
