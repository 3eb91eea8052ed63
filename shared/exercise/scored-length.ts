/**
 * How much of a text is searched for points, in characters. A reply of as many tokens as are ever asked for has a sixth of
 * it, and what one person may write in its place has half.
 */
export const scoredLength = 400_000;
