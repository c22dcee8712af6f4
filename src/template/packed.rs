//! A form in bytes: what was read from a definition once, so that a page need not read it anew before its
//! first file.

use super::Template;

/// Bytes that are no packed form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are no packed form")]
pub struct NotAForm;

impl Template {
    /// The form in bytes. Only the same version of this crate reads them.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Back from bytes.
    ///
    /// # Errors
    /// When the bytes are no packed form.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAForm> {
        let mut template: Self = postcard::from_bytes(bytes).map_err(|_| NotAForm)?;
        let points = template.data_points.iter().enumerate();
        template.positions = points.map(|(at, point)| (point.code.clone(), at)).collect();
        template.link();
        Ok(template)
    }
}

#[cfg(test)]
mod tests {
    use super::NotAForm;
    use crate::template::{Template, roadmap};

    #[test]
    fn a_form_comes_back_from_bytes_as_it_was() {
        let form = roadmap();
        assert_eq!(Template::from_bytes(&form.to_bytes()), Ok(form));
    }

    #[test]
    fn other_bytes_are_no_form() {
        let bytes = roadmap().to_bytes();
        for bytes in [&[][..], &bytes[..bytes.len() / 2], &bytes[1..]] {
            assert_eq!(Template::from_bytes(bytes), Err(NotAForm));
        }
    }
}
