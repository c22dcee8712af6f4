// Texts of files, as the page can hold them: a cell or a file name may hold marks that turn the order of the
// letters around them, and characters that nobody sees. They stand as their names, so that a reader sees
// that there is something. The engine does the same in its sentences.

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

/** A text in which every character shows. By numbers, for few fonts have pictures of controls. */
export const visible = (text: string): string =>
  text.replace(HIDDEN, (letter) => `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
