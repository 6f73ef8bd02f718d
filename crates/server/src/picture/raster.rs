//! From SVG to PNG: with the fonts given, without network or files.

use png::{BitDepth, ColorType, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::lettering::fonts;

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

/// Writes what is drawn, which is opaque, without alpha. Flat colours are smaller unfiltered, a
/// quarter less than with the usual guess of the best filter for each row, and half the work.
fn encode(canvas: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let colours: Vec<u8> = canvas
        .data()
        .chunks_exact(4)
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    let mut out = Vec::with_capacity(200_000);
    let mut encoder = Encoder::new(&mut out, canvas.width(), canvas.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(out)
}
