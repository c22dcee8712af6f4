// What a host of the site should send with every file, beside the policy in the page: a page itself can neither
// refuse to be framed nor cut itself off from the window that opened it. docs/page.md says how to set them.

export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;
