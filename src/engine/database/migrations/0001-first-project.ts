/** Version 1: photos with labels, imports, runs and their metrics. */
export const firstProject = /* sql */ `
CREATE TABLE project (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  photo_folder TEXT NOT NULL,
  layout TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE labels (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  folder TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'failed')),
  found INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

-- One row for each file found. A file becomes ready or unreadable when it was read, never both.
CREATE TABLE samples (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  path TEXT NOT NULL UNIQUE,
  label_id INTEGER REFERENCES labels (id),
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'ready', 'unreadable')),
  reason TEXT,
  explanation TEXT,
  content_hash BLOB,
  bytes INTEGER,
  format TEXT,
  width INTEGER,
  height INTEGER
) STRICT;
CREATE INDEX samples_by_state ON samples (state, label_id, path);

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  reason TEXT,
  spec TEXT NOT NULL,
  labels TEXT NOT NULL,
  -- Sample ids of each split, as little-endian uint32.
  train_samples BLOB NOT NULL,
  validation_samples BLOB NOT NULL,
  steps_per_epoch INTEGER NOT NULL,
  steps_done INTEGER NOT NULL DEFAULT 0,
  has_weights INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  result TEXT
) STRICT;

-- Losses of consecutive steps, as little-endian float32: a million steps are four megabytes.
CREATE TABLE step_metrics (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  first_step INTEGER NOT NULL,
  losses BLOB NOT NULL,
  PRIMARY KEY (run_id, first_step)
) STRICT, WITHOUT ROWID;

CREATE TABLE epoch_metrics (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  train_loss REAL NOT NULL,
  validation_loss REAL NOT NULL,
  validation_accuracy REAL NOT NULL,
  seconds REAL NOT NULL,
  PRIMARY KEY (run_id, epoch)
) STRICT, WITHOUT ROWID;
`
