/**
 * The figures of the profile: of each section the mean of the statements that were rated, 1 to 5.
 */

/** Means below these are low and middle; all others are high. */
const LOW = 2.5;
const MIDDLE = 4;

/**
 * @typedef {{id: string, title: string, statements: string[], advice: {low: string, middle: string, high: string},
 *   learn: {id: string, title: string, href: string | null}[]}} Section
 * @typedef {{section: Section, rated: number, mean: number | null, band: "low" | "middle" | "high" | null}} Mean
 * `mean` and `band` are null where nothing was rated
 */

/**
 * Say what the mean of *section* is.
 *
 * @param {Section} section
 * @param {(statement: string) => number | undefined} rating
 * @returns {Mean}
 */
export function meanOf(section, rating) {
  const steps = section.statements.map(rating).filter((step) => typeof step === "number");
  if (!steps.length) return { section, rated: 0, mean: null, band: null };
  const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  return { section, rated: steps.length, mean, band: mean < LOW ? "low" : mean < MIDDLE ? "middle" : "high" };
}

/**
 * Write a mean to one decimal, without saying more or less than its band: 3.96 is not yet 4.0, and 2.46 not yet 2.5.
 *
 * @param {number} mean
 */
export function tenths(mean) {
  const near = Math.round(mean * 10) / 10;
  const crossed = (mean < LOW && near >= LOW) || (mean < MIDDLE && near >= MIDDLE);
  return crossed ? Math.floor(mean * 10) / 10 : near;
}
