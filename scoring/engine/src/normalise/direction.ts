/** Whether more of the indicator is better (1) or worse (−1). */
export type Direction = 1 | -1;
