//! Why an operator decided as he did, in his words.

use crate::json::Json;
use crate::reason::{Reasons, text};
use crate::tidy;

/// Characters of a remark.
const REMARK: usize = 200;

/// The member `reason` of a decision; nothing, null and white space are no remark.
pub(crate) fn remark(value: Option<&Json>, reasons: &mut Reasons) -> Option<String> {
    let remark = match value {
        None | Some(Json::Null) => None,
        some => text(some, "/reason", reasons).map(tidy),
    };
    if remark.as_ref().is_some_and(|r| r.chars().count() > REMARK) {
        reasons.add("/reason", format!("has at most {REMARK} characters"));
    }
    remark.filter(|r| !r.is_empty())
}
