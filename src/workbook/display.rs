//! How a cell shows what it holds, where a person may see something else than is stored.

use super::Content;
use super::look::format::Showing;
use super::look::{CellStyle, NumberFormat};

/// How a cell shows what it holds. A cell that shows it plainly has none.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Display {
    /// The number format, where it is not one that writes the number and nothing else.
    pub format: Option<NumberFormat>,
    /// Whether the text has the colour of what is behind it.
    pub unseen: bool,
    /// Whether all of it is struck through.
    pub struck: bool,
    /// The parts of a text, where some are struck through or raised.
    pub runs: Vec<Run>,
}

/// A part of a text that looks the same throughout.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// What it says.
    pub text: String,
    /// Whether it is struck through.
    pub struck: bool,
    /// Whether it is raised, as the mark of a footnote.
    pub raised: bool,
}

impl Display {
    /// That of a style; none if it shows plainly.
    pub fn of_style(style: &CellStyle) -> Option<Self> {
        let display = Self {
            format: (!style.format.is_plain()).then(|| style.format.clone()),
            unseen: style.is_unseen(),
            struck: style.font.strike,
            runs: Vec::new(),
        };
        (display != Self::default()).then_some(display)
    }

    /// What remains when the cell gets other content: the style stays, but for a number format that
    /// would show something else.
    pub fn kept(&self) -> Option<Self> {
        let kept = Self {
            format: None,
            runs: Vec::new(),
            ..self.clone()
        };
        (kept != Self::default()).then_some(kept)
    }

    /// What its format makes of a content, if not plainly that.
    pub fn showing(&self, content: &Content) -> Option<Showing> {
        let format = self.format.as_ref()?;
        match content {
            Content::Number(number) => format.showing(*number),
            Content::Date(_) | Content::Text(_) => format.showing_of(content),
            Content::Blank | Content::Bool(_) | Content::Error(_) => None,
        }
    }

    /// What a text says without what is struck through or raised.
    pub fn meant(&self) -> String {
        let meant = self.runs.iter().filter(|run| !run.struck && !run.raised);
        let text: String = meant.map(|run| run.text.as_str()).collect();
        text.trim().to_owned()
    }

    /// A text as a person sees it: raised digits stay raised.
    pub fn seen(&self) -> String {
        let runs = self.runs.iter();
        let seen = runs.map(|run| match run.raised {
            true => run.text.chars().map(raised).collect(),
            false => run.text.clone(),
        });
        seen.collect()
    }

    /// What of a text is struck through, or raised.
    pub fn marked(&self, is: fn(&Run) -> bool) -> String {
        let marked = self.runs.iter().filter(|run| is(run));
        let marked: String = marked.map(|run| run.text.as_str()).collect();
        marked.trim().to_owned()
    }
}

/// Runs of which some are struck through or raised; none where all look plain.
pub(super) fn notable(mut runs: Vec<Run>) -> Option<Vec<Run>> {
    runs.retain(|run| !run.text.is_empty());
    let marked = |run: &Run| (run.struck || run.raised) && !run.text.trim().is_empty();
    runs.iter().any(marked).then_some(runs)
}

/// A digit as it stands in the mark of a footnote.
fn raised(digit: char) -> char {
    match digit {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' | '4'..='9' => char::from_u32('⁰' as u32 + digit as u32 - '0' as u32).unwrap_or(digit),
        '(' => '⁽',
        ')' => '⁾',
        '-' => '⁻',
        '+' => '⁺',
        other => other,
    }
}
