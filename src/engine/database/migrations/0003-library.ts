/**
 * Version 3: exact and near duplicates, splits, exclusions, and one journal of everything that a
 * person changes. SQLite cannot change a CHECK, so `samples` is made anew.
 */
export const library = /* sql */ `
CREATE TABLE samples_v3 (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  path TEXT NOT NULL UNIQUE,
  label_id INTEGER REFERENCES labels (id),
  state TEXT NOT NULL DEFAULT 'pending'
    CHECK (state IN ('pending', 'ready', 'unreadable', 'duplicate')),
  -- The sample of the same bytes that counts in place of this one.
  duplicate_of INTEGER REFERENCES samples_v3 (id),
  reason TEXT,
  explanation TEXT,
  content_hash BLOB,
  bytes INTEGER,
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
  CHECK ((state = 'duplicate') = (duplicate_of IS NOT NULL))
) STRICT;
INSERT INTO samples_v3 (id, import_id, path, label_id, state, reason, explanation, content_hash,
    bytes, format, width, height)
  SELECT id, import_id, path, label_id, state, reason, explanation, content_hash, bytes, format,
    width, height
  FROM samples;
DROP TABLE samples;
ALTER TABLE samples_v3 RENAME TO samples;
CREATE INDEX samples_by_state ON samples (state, withdrawn, excluded, label_id, path);
CREATE INDEX samples_by_path ON samples (state, withdrawn, excluded, path);
CREATE INDEX samples_by_hash ON samples (content_hash) WHERE content_hash IS NOT NULL;
CREATE INDEX samples_by_original ON samples (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX samples_by_group ON samples (near_group, path) WHERE near_group IS NOT NULL;

-- A label that was deleted or merged away stays, for runs and for undoing.
CREATE TABLE labels_v3 (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO labels_v3 (id, name, position) SELECT id, name, position FROM labels;
DROP TABLE labels;
ALTER TABLE labels_v3 RENAME TO labels;
CREATE UNIQUE INDEX labels_by_name ON labels (name) WHERE deleted = 0;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  samples INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- One column of one sample, before and after an entry.
CREATE TABLE sample_changes (
  entry_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('label_id', 'split', 'pinned', 'excluded', 'withdrawn')),
  sample_id INTEGER NOT NULL REFERENCES samples (id),
  before ANY,
  after ANY,
  PRIMARY KEY (entry_id, field, sample_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_changes_by_sample ON sample_changes (sample_id);

-- A label, before and after an entry.
CREATE TABLE label_changes (
  entry_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
  label_id INTEGER NOT NULL REFERENCES labels (id),
  name_before TEXT NOT NULL,
  name_after TEXT NOT NULL,
  deleted_before INTEGER NOT NULL,
  deleted_after INTEGER NOT NULL,
  PRIMARY KEY (entry_id, label_id)
) STRICT, WITHOUT ROWID;

-- By what labels are read from the folder of photos, as JSON.
ALTER TABLE project ADD COLUMN reading TEXT NOT NULL DEFAULT '{"by":"detection"}';
`
