/**
 * Version 4: whether each file is still there and unchanged, what a run's network says of each
 * photo, and colours that a person gave to labels.
 */
export const presenceAndPredictions = /* sql */ `
-- When the file had last been written to as it was read, in milliseconds since 1970.
ALTER TABLE samples ADD COLUMN modified_at INTEGER;
-- The file was not there when the folder was last looked at. A fact of the disk, so not undone.
ALTER TABLE samples ADD COLUMN missing INTEGER NOT NULL DEFAULT 0;

-- Index into the palette of labels; null: that of the label's position.
ALTER TABLE labels ADD COLUMN colour INTEGER;
ALTER TABLE label_changes ADD COLUMN colour_before INTEGER;
ALTER TABLE label_changes ADD COLUMN colour_after INTEGER;

-- What a run's network says of a photo that was shown to it after the training.
CREATE TABLE predictions (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  sample_id INTEGER NOT NULL REFERENCES samples (id),
  label_id INTEGER NOT NULL REFERENCES labels (id),
  -- Of that label, the most probable one.
  probability REAL NOT NULL,
  -- Entropy of all labels' probabilities as a share of the greatest there can be.
  uncertainty REAL NOT NULL,
  PRIMARY KEY (run_id, sample_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX predictions_by_uncertainty ON predictions (run_id, uncertainty);
`
