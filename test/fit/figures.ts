/** The figures by which verdicts are measured are the product's own: `relee measure` prints them too. */
export * from '../../core/answers/figures.js';
