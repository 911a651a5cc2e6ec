/** How long a new API key may take before it works, as Sprinklr’s older guides have it. */
export const newKeyWaitMs = 30 * 60_000
