//! The form that ships with this crate: a working form for the Roadmap on small arms and light
//! weapons, made from the public record.

use super::Template;

/// The definition in `templates/roadmap/`.
pub fn roadmap() -> Template {
    todo!("templates")
}
