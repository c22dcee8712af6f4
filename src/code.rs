//! The name of a data point, as rule authors write it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The code of a data point, such as `TR.IN.ANS`: groups of capital letters and digits with dots
/// between them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Code(String);

/// Text that is no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a code")]
pub struct NotACode(String);

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        Self::new(&text).ok_or(NotACode(text))
    }
}

impl Code {
    /// Takes text as a code when it has the form of one. White space around it is dropped.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let well_formed = text.starts_with(|first: char| first.is_ascii_uppercase())
            && text.split('.').all(|group| {
                !group.is_empty()
                    && group
                        .bytes()
                        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            });
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The longest text that may be a mistyped name, in bytes.
const LONGEST: usize = 100;

/// The name nearest to a mistyped one, if any is near enough to have been meant.
pub fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<String> {
    // A long text is no mistyped name, and to compare it takes long.
    if typed.len() > LONGEST {
        return None;
    }
    names
        .filter(|name| name.len().abs_diff(typed.len()) <= LONGEST / 2)
        .map(|name| (strsim::osa_distance(typed, name), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min()
        .map(|(_, name)| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn a_code_is_groups_of_capitals_and_digits() {
        for good in ["TR", "TR.IN.ANS", "PER.REP.U19", "K9.NEW", " TR.IN "] {
            assert!(Code::new(good).is_some(), "{good}");
        }
        for bad in [
            "", ".", "tr.in", "TR.", ".TR", "TR..IN", "9.TR", "TR IN", "TR-IN",
        ] {
            assert!(Code::new(bad).is_none(), "{bad}");
        }
    }
}
