//! From SVG to PNG: with the fonts given, without network or files.

use png::{BitDepth, ColorType, DeflateCompression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::indexed::{Indexed, index};
use super::lettering::fonts;

/// The usual 6 is 2 % smaller in twice the time.
const LEVEL: DeflateCompression = DeflateCompression::Level(4);

/// Why no picture came of it.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be drawn: {0}")]
pub struct Undrawable(String);

/// Draws an SVG at its own size.
pub fn png(svg: &str) -> Result<Vec<u8>, Undrawable> {
    let options = Options {
        fontdb: fonts(),
        font_family: "Outcry Sans".into(),
        // Whatever an SVG may name, nothing is fetched and no file is opened.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let fault = |why: &dyn std::fmt::Display| Undrawable(why.to_string());
    let tree = Tree::from_str(svg, &options).map_err(|e| fault(&e))?;
    let size = tree.size().to_int_size();
    let mut canvas =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| fault(&"it has no size"))?;
    resvg::render(&tree, Transform::identity(), &mut canvas.as_mut());
    encode(&canvas).map_err(|e| fault(&e))
}

/// Writes what is drawn, with a palette. Flat colours are smaller unfiltered than with the usual guess
/// of the best filter for each row, and half the work.
fn encode(canvas: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let Indexed { palette, pixels } = index(canvas);
    let mut out = Vec::with_capacity(200_000);
    let mut encoder = Encoder::new(&mut out, canvas.width(), canvas.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(LEVEL);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(out)
}
