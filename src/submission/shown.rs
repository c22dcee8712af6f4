//! What a person sees of an answer, where that is not plainly what is stored.

use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::display::{Display, Run};
use crate::workbook::look::format::Showing;
use crate::workbook::{Cell, Content};

/// What a person sees of an answer, where it is not plainly what is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// As a person sees it.
    pub text: String,
    /// How it comes.
    pub how: How,
}

/// How a person comes to see something else than is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The number format writes these words beside the number, and they are not the unit of the row.
    Words(String),
    /// The number format shows thousands, millions or hundredths.
    Scaled,
    /// The number format shows another figure, or a text.
    Other,
    /// All of it is struck through.
    Struck,
    /// This part of a text is struck through; without it the text says the other.
    StruckPart(String, String),
    /// This part of a text is raised, as the mark of a footnote; without it the text says the other.
    Raised(String, String),
}

/// Words for thousands, millions and thousands of millions, in English and the languages of the region.
const SCALES: [(f64, &[&str]); 3] = [
    (
        1e3,
        &[
            "thousand",
            "thousands",
            "thous",
            "th",
            "k",
            "tsd",
            "hilj",
            "hiljada",
            "hiljade",
            "tis",
            "tisuća",
            "tisuca",
            "tisuće",
            "mijë",
            "mije",
            "хиљ",
            "хиљада",
            "хиљаде",
            "илј",
            "илјади",
            "илјада",
            "тис",
            "тыс",
            "000",
        ],
    ),
    (
        1e6,
        &[
            "million",
            "millions",
            "mil",
            "mill",
            "mln",
            "mio",
            "milion",
            "miliona",
            "milioni",
            "milijun",
            "milijuna",
            "milionë",
            "milione",
            "мил",
            "млн",
            "милион",
            "милиона",
            "милиони",
        ],
    ),
    (
        1e9,
        &[
            "billion",
            "billions",
            "bn",
            "mlrd",
            "mrd",
            "milijarda",
            "milijardi",
            "miliard",
            "miliardë",
            "млрд",
            "милијарда",
            "милијарди",
        ],
    ),
];

/// The factor that a word stands for.
pub fn scale(words: &str) -> Option<f64> {
    let word = words.trim().trim_end_matches('.').to_lowercase();
    let known = SCALES
        .iter()
        .find(|(_, words)| words.contains(&word.as_str()));
    known.map(|(factor, _)| *factor)
}

/// Whether a person sees nothing of a cell: its format writes nothing, or in the colour of the paper.
pub(super) fn is_nowhere(cell: &Cell) -> (bool, bool) {
    let Some(display) = cell.display.as_deref() else {
        return (false, false);
    };
    let held = cell.content != Content::Blank;
    let nothing = held && display.showing(&cell.content) == Some(Showing::Nothing);
    (nothing, held && display.unseen)
}

/// A percentage that the format of its cell shows as a hundred times the stored number.
pub(super) fn percentage(cell: &Cell, point: &DataPoint) -> Option<f64> {
    let display = cell.display.as_deref()?;
    let Content::Number(number) = cell.content else {
        return None;
    };
    let percent = point.kind == ValueKind::Percent
        && matches!(display.showing(&cell.content)?, Showing::Percent(_));
    // A share such as 0.07 is not exact, and a hundred times it shall be.
    percent.then(|| (number * 100.0 * 1e9).round() / 1e9)
}

/// What a person sees of an answer, where it is not plainly what is stored.
pub(super) fn shown(cell: &Cell, point: &DataPoint, template: &Template) -> Vec<Shown> {
    let Some(display) = cell.display.as_deref() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    if let Some(showing) = display.showing(&cell.content) {
        all.extend(of_format(showing, point, template));
    }
    if display.struck && cell.content != Content::Blank {
        all.push(Shown {
            text: super::value::shown(&cell.content, false),
            how: How::Struck,
        });
    }
    all.extend(of_runs(display, point));
    all
}

fn of_format(showing: Showing, point: &DataPoint, template: &Template) -> Option<Shown> {
    let percent = point.kind == ValueKind::Percent;
    let (text, how) = match showing {
        Showing::Nothing => return None,
        Showing::Percent(_) if percent => return None,
        Showing::Percent(text) | Showing::Scaled(text) => (text, How::Scaled),
        Showing::Words { shown, words } => {
            let own = |word: &str| {
                let word = word.trim_end_matches('.');
                template.is_unit(&point.unit, word) || percent && word == "%"
            };
            if words.split(' ').all(own) {
                return None;
            }
            (shown, How::Words(words))
        }
        Showing::Other(text) => (text, How::Other),
    };
    Some(Shown { text, how })
}

fn of_runs(display: &Display, point: &DataPoint) -> Vec<Shown> {
    if display.runs.is_empty() || point.kind == ValueKind::Text {
        return Vec::new();
    }
    let of = |is: fn(&Run) -> bool, how: fn(String, String) -> How| {
        let part = display.marked(is);
        (!part.is_empty()).then(|| Shown {
            text: display.seen(),
            how: how(part, display.meant()),
        })
    };
    let struck = of(|run| run.struck, How::StruckPart);
    let raised = of(|run| run.raised && !run.struck, How::Raised);
    struck.into_iter().chain(raised).collect()
}

impl Shown {
    /// What a text says without what is struck through or raised.
    pub fn meant(&self) -> Option<&str> {
        match &self.how {
            How::StruckPart(_, meant) | How::Raised(_, meant) => Some(meant),
            How::Words(_) | How::Scaled | How::Other | How::Struck => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scale;

    #[test]
    fn words_for_thousands_are_known_in_every_language() {
        for word in ["hilj.", "тыс", "mijë", "илјади", "thousand", "Tsd."] {
            assert_eq!(scale(word), Some(1e3), "{word}");
        }
        assert_eq!(scale("mln"), Some(1e6));
        assert_eq!(scale("kg"), None);
    }
}
