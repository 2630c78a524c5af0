/**
 * What the diagnostic log may say: a code and nothing else, so that nothing of a learner can stand in it. The table that
 * explains them stands in the player (`diagnostics/codes.ts`); a code without a row there does not compile.
 */
export type Diagnostic =
  | 'D1'
  | 'D2'
  | 'D3'
  | 'D4'
  | 'E1'
  | 'F1'
  | 'J1'
  | 'J2'
  | 'J3'
  | 'J4'
  | 'J5'
  | 'L1'
  | 'L2'
  | 'L3'
  | 'L4'
  | 'L5'
  | 'L6'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5';
