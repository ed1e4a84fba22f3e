/**
 * Version 5: the index by state also holds what the photo list counts, so that the counts of
 * 100,000 photos are read from it alone.
 */
export const coveringIndex = /* sql */ `
DROP INDEX samples_by_state;
CREATE INDEX samples_by_state ON samples
  (state, withdrawn, excluded, label_id, path, missing, split, near_group);
`
