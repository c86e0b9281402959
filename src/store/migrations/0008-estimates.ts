/** What the person taught is found without reading every post, and what was drawn from it is kept for the next question. */
export const sql = `
CREATE INDEX post_label ON post (account_id, at) WHERE label IS NOT NULL;

-- Draws of how many units of a network's current period are professional, beside all that they were made for: as long as that
-- holds they stand. The network may be 'all'.
CREATE TABLE estimate (
  network TEXT PRIMARY KEY,
  generation INTEGER NOT NULL,
  accounts TEXT NOT NULL CHECK (json_valid(accounts)),
  period_from INTEGER NOT NULL,
  sums TEXT NOT NULL CHECK (json_valid(sums)),
  draws TEXT NOT NULL CHECK (json_valid(draws))
) STRICT;
`
