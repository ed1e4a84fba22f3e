/** Version 8: what a person wrote about runs, and runs that were deleted. */
export const describedAndDeletedRuns = /* sql */ `
-- A table of its own: behind the ids of a run's photos it would be slow to read.
CREATE TABLE run_descriptions (
  run_id INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
  name TEXT,
  -- A JSON array.
  tags TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;

-- Null: it is there. 'deleted': it can be restored. 'removing': its files are being removed, and
-- 'removed': they were. The row stays, so that no other run gets its number.
ALTER TABLE runs ADD COLUMN removal TEXT CHECK (removal IN ('deleted', 'removing', 'removed'));
CREATE INDEX runs_by_removal ON runs (removal);
`
