// The releases of a changelog that is kept as keepachangelog.com says.

/** The text of a paragraph or an entry: in one line, and of a link only what is read. */
const plain = (lines) => lines.join(' ').replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '').trim();

/** The releases, the latest first: `{ version, date, about, parts: [{ heading, entries }] }`. */
export function releases(changelog) {
  return changelog
    // Where links lead, at the foot, is no text.
    .replaceAll(/^\[[^\]]+\]:.*$/gm, '')
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...parts] = section.split(/^### /m);
      const [head = '', ...about] = title.split('\n');
      const found = /^\[?([^\]\s]+)\]?(?:\s+-\s+(\d{4}-\d{2}-\d{2}))?/.exec(head);
      if (!found) throw new Error(`the changelog has a heading without a version: ${head}`);
      return {
        version: found[1],
        ...(found[2] ? { date: found[2] } : {}),
        about: paragraphs(about.join('\n')),
        parts: parts.map((part) => {
          const [heading = '', ...lines] = part.split('\n');
          const entries = lines.join('\n').split(/^[-*] /m).slice(1);
          return { heading: heading.trim(), entries: entries.map((entry) => plain(entry.split(/\s*\n\s*/))) };
        }),
      };
    });
}

const paragraphs = (text) =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => plain(paragraph.split('\n')))
    .filter((paragraph) => paragraph !== '');
