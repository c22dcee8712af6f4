//! Finds a byte that is mostly near, as in the tags of sheets, where preparing a search of long texts
//! costs more than it saves: eight bytes at a time, with the arithmetic of one word.

use memchr::{memchr, memchr3};

const ONES: u64 = u64::from_ne_bytes([0x01; 8]);
const TOPS: u64 = u64::from_ne_bytes([0x80; 8]);
/// How many words are looked at before the search of long texts takes over.
const WORDS: usize = 4;

/// Where one of these bytes first stands.
#[inline]
pub(super) fn first_of<const N: usize>(wanted: [u8; N], bytes: &[u8]) -> Option<usize> {
    const { assert!(N == 1 || N == 3) };
    let (words, last) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().take(WORDS).enumerate() {
        let word = u64::from_le_bytes(*word);
        let mut found = 0;
        for byte in wanted {
            // A byte that is equal becomes zero. Of the tops that are set, the lowest is a zero byte;
            // only those above it can be wrong.
            let zeroed = word ^ (ONES * u64::from(byte));
            found |= zeroed.wrapping_sub(ONES) & !zeroed & TOPS;
        }
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    if words.len() <= WORDS {
        let found = last.iter().position(|byte| wanted.contains(byte))?;
        return Some(words.len() * 8 + found);
    }
    let from = WORDS * 8;
    let rest = bytes.get(from..)?;
    let found = match wanted.as_slice() {
        [one] => memchr(*one, rest),
        [one, two, three] => memchr3(*one, *two, *three, rest),
        _ => None,
    };
    Some(from + found?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};

    use super::first_of;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn it_finds_what_a_plain_search_finds(
            bytes in proptest::collection::vec(any::<u8>(), 0..80),
            wanted in any::<[u8; 3]>(),
        ) {
            let plain = |wanted: &[u8]| bytes.iter().position(|byte| wanted.contains(byte));
            prop_assert_eq!(first_of(wanted, &bytes), plain(&wanted));
            let [one, ..] = wanted;
            prop_assert_eq!(first_of([one], &bytes), plain(&[one]));
        }
    }
}
