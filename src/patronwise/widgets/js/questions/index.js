import { matching } from "./matching.js";
import { multiple } from "./multiple.js";
import { numeric } from "./numeric.js";
import { ordering } from "./ordering.js";
import { rating } from "./rating.js";
import { self_rated } from "./self_rated.js";
import { short_text } from "./short_text.js";
import { single } from "./single.js";
import { true_false } from "./true_false.js";

/**
 * Every question type by the name that it has in `content/`. A new type is a new file here and one name in this list.
 *
 * @type {Record<string, import("./type.js").QuestionType>}
 */
export const types = { matching, multiple, numeric, ordering, rating, self_rated, short_text, single, true_false };
