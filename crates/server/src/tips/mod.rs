//! Tips: the road from a user to an operator's desk, and from there to other users.

mod form;
pub mod list;
mod shown;
pub mod submit;
mod visit;
pub mod vote;

pub use list::get_tips;
pub use shown::{ShownTip, ShownTips};
pub use submit::post_tip;
pub use visit::{page, post_form};
pub use vote::{post_complaint, post_helped};
