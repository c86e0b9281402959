/** What an import needs to go on after its process was killed, and what makes the order of imports not matter. */
export const sql = `
-- What an earlier version left half-way cannot go on: it does not say how.
UPDATE import SET state = 'cancelled', finished_at = started_at, source = NULL WHERE state IN ('waiting', 'reading', 'settling');

-- Of the newest archive that told of the account; an older one does not rename it.
ALTER TABLE account ADD COLUMN as_of INTEGER;

-- When the newest archive that contains the post was made; null when none of them says.
ALTER TABLE post ADD COLUMN as_of INTEGER;
-- When the first later archive was made that should contain the post and does not: by then it was gone from the network.
ALTER TABLE post ADD COLUMN absent_since INTEGER;

-- The process that runs it.
ALTER TABLE import ADD COLUMN owner INTEGER;
-- What the person said of files that do not say it themselves, as JSON.
ALTER TABLE import ADD COLUMN hints TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(hints));
-- What there is to read, unpacked; tells an archive from another one that took its place.
ALTER TABLE import ADD COLUMN bytes INTEGER;
-- 1 once it was read to its end without a loss and has all posts that were on the network when it was made.
ALTER TABLE import ADD COLUMN whole INTEGER NOT NULL DEFAULT 0 CHECK (whole IN (0, 1));
`
