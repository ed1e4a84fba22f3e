/** Version 7: learning rate, gradient and time of each step, accuracy and speed of each epoch. */
export const whatAStepTells = /* sql */ `
-- float32 each, as many as losses; gradient_norms is empty where the optimizer follows no gradient.
-- NULL in what was recorded before.
ALTER TABLE step_metrics ADD COLUMN learning_rates BLOB;
ALTER TABLE step_metrics ADD COLUMN gradient_norms BLOB;
-- Of training, until the last of the steps.
ALTER TABLE step_metrics ADD COLUMN seconds REAL;

ALTER TABLE epoch_metrics ADD COLUMN train_accuracy REAL;
ALTER TABLE epoch_metrics ADD COLUMN images_per_second REAL;

-- A person changed the learning rate while the run was under way.
CREATE TABLE rate_changes (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  -- The first step that it is about.
  step INTEGER NOT NULL,
  factor REAL NOT NULL,
  PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
`
