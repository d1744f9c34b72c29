export { explainChange } from '@ancrage/engine/explain/explain-change';
export { printChange } from '@ancrage/engine/explain/print-change';
export { inputDigest, score } from '@ancrage/engine/score';
export { scoreTerritory } from '@ancrage/engine/territory/score-territory';
export { nextSteps } from '@ancrage/engine/what-if/next-steps';
export { simulation } from '@ancrage/engine/what-if/simulate';
