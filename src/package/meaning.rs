//! What character data and the values of attributes mean.

use std::borrow::Cow;

use memchr::{memchr2, memchr3};

/// Character data or a value as it is meant: references resolved, CDATA unwrapped, comments left out.
/// A reference that means nothing stays as it is.
pub(crate) fn meant(text: &str) -> Cow<'_, str> {
    if memchr3(b'&', b'<', b'\r', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr3(b'&', b'<', b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = match from.as_bytes().first() {
            Some(b'&') => reference(from, &mut out),
            Some(b'<') => section(from, &mut out),
            // XML makes one line feed of both.
            _ => {
                out.push('\n');
                let after = from.get(1..).unwrap_or_default();
                after.strip_prefix('\n').unwrap_or(after)
            }
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Resolves the reference at the start of a text; gives what stands behind it.
fn reference<'a>(text: &'a str, out: &mut String) -> &'a str {
    let end = memchr2(b';', b'<', text.as_bytes()).filter(|end| *end <= 12);
    let name = end.and_then(|end| text.get(1..end));
    let character = name.and_then(|name| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    });
    match (character, end) {
        (Some(character), Some(end)) => {
            out.push(character);
            text.get(end + 1..).unwrap_or_default()
        }
        _ => {
            out.push('&');
            text.get(1..).unwrap_or_default()
        }
    }
}

/// Unwraps the CDATA, or leaves out the comment or instruction, at the start of a text.
fn section<'a>(text: &'a str, out: &mut String) -> &'a str {
    let (beginning, end, counts) = match text {
        _ if text.starts_with("<![CDATA[") => (9, "]]>", true),
        // `<!-->` only begins one.
        _ if text.starts_with("<!--") => (4, "-->", false),
        _ => (2, "?>", false),
    };
    let rest = text.get(beginning..).unwrap_or_default();
    let Some((inner, behind)) = rest.split_once(end) else {
        return "";
    };
    if counts {
        line_ends(inner, out);
    }
    behind
}

/// A text with the line ends that XML makes of all kinds of them.
fn line_ends(text: &str, out: &mut String) {
    match text.contains('\r') {
        true => out.push_str(&text.replace("\r\n", "\n").replace('\r', "\n")),
        false => out.push_str(text),
    }
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn text_is_read_as_it_is_meant() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a &amp; b &lt;c&gt; &quot;&apos;", "a & b <c> \"'"),
            ("&#65;&#x42;&#x1F600;", "AB😀"),
            ("&unknown; & &#xD800; &", "&unknown; & &#xD800; &"),
            ("<![CDATA[<&]]>x<!-- no -->y", "<&xy"),
            ("<![CDATA[]]>1<!-->2-->3<?x?><?>4?>5", "135"),
            ("<![CDATA[a\r\nb\rc]]>", "a\nb\nc"),
            ("a\r\nb\rc", "a\nb\nc"),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
    }
}
