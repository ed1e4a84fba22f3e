/** Version 10: experiments, which are kept with their parts; runs may be parts of one. */
export const experiments = /* sql */ `
CREATE TABLE experiments (
  -- No other experiment gets the number of one that was deleted.
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  -- A hash of the photos and labels that it began with.
  photos TEXT,
  -- Threads of each trainer, where runs train side by side: with another number they would differ.
  threads INTEGER,
  name TEXT,
  note TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('running', 'stopping', 'stopped', 'finished', 'failed')),
  reason TEXT,
  -- Nobody had asked it to end: it goes on when its project is opened again.
  goes_on INTEGER NOT NULL DEFAULT 0,
  -- Null: it is there. 'deleted': it can be restored until its project is opened again.
  removal TEXT CHECK (removal = 'deleted'),
  created_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;
CREATE INDEX experiments_by_kind ON experiments (removal, kind, id);

CREATE TABLE experiment_parts (
  experiment_id INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  key TEXT NOT NULL,
  -- PlannedPart as JSON.
  planned TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  reason TEXT,
  run_id INTEGER REFERENCES runs (id),
  -- PartResult as JSON.
  result TEXT,
  PRIMARY KEY (experiment_id, key)
) STRICT, WITHOUT ROWID;

-- The experiment that a run is a part of.
ALTER TABLE runs ADD COLUMN experiment_id INTEGER REFERENCES experiments (id) ON DELETE SET NULL;
CREATE INDEX runs_by_experiment ON runs (experiment_id) WHERE experiment_id IS NOT NULL;
`
