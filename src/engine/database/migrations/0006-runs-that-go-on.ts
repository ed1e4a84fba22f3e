/** Version 6: which runs were under way when their project was closed, and go on when it is opened. */
export const runsThatGoOn = /* sql */ `
-- By a closing or a kill, not by a person who paused or stopped it.
ALTER TABLE runs ADD COLUMN goes_on INTEGER NOT NULL DEFAULT 0;
`
