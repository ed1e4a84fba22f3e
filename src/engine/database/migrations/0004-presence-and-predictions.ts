/**
 * Version 4: whether each file is still there and unchanged, what a run's network says of each
 * photo, and colours that a person gave to labels.
 */
export const presenceAndPredictions = /* sql */ `
-- Made anew, because where a file was is no longer unique: another may have taken its place.
CREATE TABLE samples_v4 (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  path TEXT NOT NULL,
  label_id INTEGER REFERENCES labels (id),
  state TEXT NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'ready', 'unreadable', 'duplicate')),
  -- The sample of the same bytes that counts in place of this one.
  duplicate_of INTEGER REFERENCES samples_v4 (id),
  reason TEXT,
  explanation TEXT,
  content_hash BLOB,
  bytes INTEGER,
  -- When the file had last been written to as it was read, in milliseconds since 1970.
  modified_at INTEGER,
  format TEXT,
  width INTEGER,
  height INTEGER,
  taken_at TEXT,
  -- 64 bits that are alike for photos that look alike; null for photos without detail.
  perceptual_hash BLOB,
  -- Mean red, green and blue, 0 to 255.
  mean_colour BLOB,
  near_group INTEGER,
  split TEXT CHECK (split IN ('train', 'validation', 'test')),
  pinned INTEGER NOT NULL DEFAULT 0,
  excluded INTEGER NOT NULL DEFAULT 0,
  -- Of an import that was undone: as if it were not there.
  withdrawn INTEGER NOT NULL DEFAULT 0,
  -- The file was not there when the folder was last looked at. A fact of the disk, so not undone.
  missing INTEGER NOT NULL DEFAULT 0,
  CHECK ((state = 'duplicate') = (duplicate_of IS NOT NULL))
) STRICT;
INSERT INTO samples_v4 (id, import_id, path, label_id, state, duplicate_of, reason, explanation,
    content_hash, bytes, format, width, height, taken_at, perceptual_hash, mean_colour, near_group,
    split, pinned, excluded, withdrawn)
  SELECT id, import_id, path, label_id, state, duplicate_of, reason, explanation, content_hash,
    bytes, format, width, height, taken_at, perceptual_hash, mean_colour, near_group, split, pinned,
    excluded, withdrawn
  FROM samples;
DROP TABLE samples;
ALTER TABLE samples_v4 RENAME TO samples;
CREATE UNIQUE INDEX samples_that_are_there ON samples (path) WHERE missing = 0;
CREATE INDEX samples_by_state ON samples (state, withdrawn, excluded, label_id, path, missing);
CREATE INDEX samples_by_path ON samples (state, withdrawn, excluded, path, missing);
CREATE INDEX samples_by_hash ON samples (content_hash) WHERE content_hash IS NOT NULL;
CREATE INDEX samples_by_original ON samples (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX samples_by_group ON samples (near_group, path) WHERE near_group IS NOT NULL;

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

-- What the photos were split with, as JSON; null: they were not, and each run draws its own.
ALTER TABLE project ADD COLUMN split_settings TEXT;
-- The same before and after an entry that made or cleared a split: JSON, which says null for none.
-- Null in all other entries.
ALTER TABLE journal ADD COLUMN split_settings_before TEXT;
ALTER TABLE journal ADD COLUMN split_settings_after TEXT;
`
