//! Little-endian fields of zip records.

/// Signature of a local header.
pub(super) const LOCAL: u32 = 0x0403_4b50;
/// Signature of a record of the central directory.
pub(super) const CENTRAL: u32 = 0x0201_4b50;
/// Signature of the end record.
pub(super) const END: u32 = 0x0605_4b50;
/// Signature of the zip64 end record.
pub(super) const END_64: u32 = 0x0606_4b50;
/// Signature of the zip64 locator, which stands before the end record.
pub(super) const LOCATOR_64: u32 = 0x0706_4b50;
/// Length of a local header without name and extra field.
pub(super) const LOCAL_LENGTH: usize = 30;
/// Length of a central record without name, extra field and comment.
pub(super) const CENTRAL_LENGTH: usize = 46;
/// Length of the end record without its comment.
pub(super) const END_LENGTH: usize = 22;
/// Length of the zip64 locator.
pub(super) const LOCATOR_64_LENGTH: usize = 20;
/// Tag of the extra field that holds 64-bit sizes.
pub(super) const ZIP64_TAG: u16 = 1;

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let field = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(field.try_into().ok()?))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(field.try_into().ok()?))
}

pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    let field = bytes.get(at..at.checked_add(8)?)?;
    Some(u64::from_le_bytes(field.try_into().ok()?))
}

/// The fields of an extra field: tag and content.
pub(super) fn extra_fields(mut extra: &[u8]) -> Vec<(u16, &[u8])> {
    let mut fields = Vec::new();
    while let (Some(tag), Some(length)) = (u16_at(extra, 0), u16_at(extra, 2)) {
        let end = 4 + usize::from(length);
        let Some(content) = extra.get(4..end) else {
            break;
        };
        fields.push((tag, content));
        extra = extra.get(end..).unwrap_or_default();
    }
    fields
}

/// An extra field without its 64-bit sizes.
pub(super) fn without_zip64(extra: &[u8]) -> Vec<u8> {
    let mut kept = Vec::with_capacity(extra.len());
    for (tag, content) in extra_fields(extra)
        .into_iter()
        .filter(|(tag, _)| *tag != ZIP64_TAG)
    {
        kept.extend(tag.to_le_bytes());
        // The length was read from sixteen bits.
        kept.extend((content.len() as u16).to_le_bytes());
        kept.extend(content);
    }
    kept
}
