/** How figures stand in the cells of a table. */

/** A share of 1 as a percentage; a dash where there was nothing to count. */
export const percent = (share: number | null | undefined): string => (share === null || share === undefined ? '–' : `${(100 * share).toFixed(1)} %`)

/** A count in English groups. */
export const count = (number: number): string => number.toLocaleString('en-GB')
