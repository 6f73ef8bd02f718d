//! Pictures that leave the pages: a share card and a map to download, each a whole with its title,
//! time, legend, source and licence. The drawing is that of the pages; what a style sheet gives
//! there, a picture carries inside.

mod gallery;
mod icon;
mod indexed;
mod lettering;
mod palette;
mod raster;
mod scene;
mod sheet;
mod still;

pub use gallery::{Gallery, Missing};
pub use icon::{Room, favicon, icon};
pub use palette::Scheme;
pub use raster::{Undrawable, png};
pub use scene::Scene;
pub use sheet::{Size, draw};
