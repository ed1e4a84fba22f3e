/** Version 9: what a run's network saw and said after epochs. */
export const whatANetworkSees = /* sql */ `
-- Of the watched validation photos, in their order: see watched-photos.ts.
CREATE TABLE watched_predictions (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  -- uint16, and float32.
  outputs BLOB NOT NULL,
  probabilities BLOB NOT NULL,
  PRIMARY KEY (run_id, epoch)
) STRICT;

-- Of the first layer. A table of its own: fewer of these are kept, since each is large.
CREATE TABLE network_pictures (
  run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,
  step INTEGER NOT NULL,
  -- JSON of everything but the numbers, and the numbers; NULL where there is nothing to draw.
  weights_shape TEXT,
  weights BLOB,
  activations_shape TEXT,
  activations BLOB,
  PRIMARY KEY (run_id, epoch)
) STRICT;
`
