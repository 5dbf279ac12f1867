// Full searches of an account's posts, search by search; and with which lists a short search was done.

export const searches = `
ALTER TABLE search ADD COLUMN lists TEXT NOT NULL DEFAULT '[]';
ALTER TABLE search ADD COLUMN covered INTEGER NOT NULL DEFAULT 0;
-- batches: the plan, as JSON: of each search its grounds and the ids of its terms.
CREATE TABLE full_search (
  id TEXT PRIMARY KEY, vetting TEXT NOT NULL, account TEXT NOT NULL, counter INTEGER NOT NULL, device TEXT NOT NULL, at TEXT NOT NULL,
  admin TEXT, lists TEXT NOT NULL, batches TEXT NOT NULL, unsearchable INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX full_search_vetting ON full_search (vetting, counter, device);
CREATE TABLE full_search_answer (
  search TEXT NOT NULL, batch INTEGER NOT NULL, result TEXT NOT NULL, at TEXT NOT NULL, admin TEXT, PRIMARY KEY (search, batch)
) STRICT, WITHOUT ROWID;
`
