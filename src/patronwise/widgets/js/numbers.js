/**
 * Numbers: written in the digits of the page's language, read in the digits of any.
 */

/** White space as Python's `\s` knows it; JavaScript's also takes U+FEFF and leaves out U+001C to U+001F and U+0085. */
export const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";

const DIGIT = /\p{Nd}/u;

/** What people type into a number, or paste with it, that does not change it: spaces, grouping signs, marks of direction. */
const PADDING = new RegExp(`[${SPACE}\\u061c\\u066c\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff'\\u2019_]`, "g");

/**
 * Give a function that writes numbers with the digits of *lang*.
 *
 * @param {string} lang
 * @returns {(value: number) => string}
 */
export function writer(lang) {
  const form = new Intl.NumberFormat(lang);
  return (value) => form.format(value);
}

/**
 * Give *text* with every decimal digit of any script as 0 to 9.
 *
 * @param {string} text
 */
export function asciiDigits(text) {
  return text.replace(/\p{Nd}/gu, (sign) => {
    const code = /** @type {number} */ (sign.codePointAt(0));
    if (code < 0x80) return sign;
    // Unicode lays the digits of a script out in one row from zero; several rows may touch.
    let first = code;
    while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });
}

/**
 * Give the numbers that *typed* can mean: none, one, or two. The same rules as `readings` in `questions/numeric.py`.
 *
 * @param {string} typed
 * @returns {number[]}
 */
export function readings(typed) {
  let plain = asciiDigits(typed)
    .replace(PADDING, "")
    .replace(/^[%\u066a]+|[%\u066a]+$/g, "")
    .replace(/\u2212/g, "-")
    .replace(/\u060c/g, ",")
    .replace(/\u066b/g, ".");
  if (/[\u06f0-\u06f9]/.test(typed)) plain = plain.replace(/\//g, ".");
  const found = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(plain);
  if (!found) return [];
  const digits = found[2];
  /** @type {string[]} */
  const separators = digits.match(/[.,]/g) ?? [];
  const last = separators[separators.length - 1];
  let texts = [digits];
  if (new Set(separators).size === 2) {
    if (separators.filter((sign) => sign === last).length > 1) return [];
    texts = [digits.replaceAll(separators[0], "").replace(last, ".")];
  } else if (separators.length > 1) {
    texts = /^\d{1,3}([.,]\d{3})+$/.test(digits) ? [digits.replaceAll(last, "")] : [];
  } else if (separators.length) {
    texts = [digits.replace(",", ".")];
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) texts.push(digits.replace(/[.,]/, ""));
  }
  return texts.map((text) => Number(found[1] + text)).filter(Number.isFinite);
}
