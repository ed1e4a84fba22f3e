/** Version 2: runs that go on after an interruption, and runs that begin with another's weights. */
export const resumableRuns = /* sql */ `
ALTER TABLE runs ADD COLUMN can_resume INTEGER NOT NULL DEFAULT 0;
-- The checkpoint that a run began from; both null for fresh weights.
ALTER TABLE runs ADD COLUMN forked_from_run INTEGER REFERENCES runs (id);
ALTER TABLE runs ADD COLUMN forked_from_step INTEGER;

-- Version 1 always kept the last epoch's weights, and held every pixel in memory.
UPDATE runs SET spec = json_set(spec, '$.keepBest', json('false'));
UPDATE runs SET result = json_set(
    result,
    '$.epoch', last_epoch,
    '$.endedEarly', NULL,
    -- It judged both splits twice, and the validation photos after each epoch besides.
    '$.passes.forward', (last_epoch + 2) * (train_photos + validation_photos),
    '$.passes.backward', last_epoch * train_photos,
    '$.pixels', 'memory'
  )
  FROM (
    SELECT
      id AS run_id,
      length(train_samples) / 4 AS train_photos,
      length(validation_samples) / 4 AS validation_photos,
      (SELECT coalesce(max(epoch), 0) FROM epoch_metrics WHERE run_id = runs.id) AS last_epoch
    FROM runs
  ) AS facts
  WHERE id = facts.run_id AND result IS NOT NULL;
`
