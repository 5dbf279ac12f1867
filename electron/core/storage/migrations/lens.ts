// What was read with the lens, and what was said of each place at which a term stands.

export const lens = `
CREATE TABLE lens_reading (
  id TEXT PRIMARY KEY, vetting TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL, lists TEXT NOT NULL
) STRICT;
CREATE INDEX lens_reading_vetting ON lens_reading (vetting, counter);
CREATE TABLE lens_post (vetting TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (vetting, digest)) STRICT, WITHOUT ROWID;
CREATE TABLE lens_hit (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, vetting TEXT NOT NULL, list TEXT NOT NULL, term TEXT NOT NULL, ground TEXT NOT NULL,
  strength TEXT NOT NULL, post TEXT NOT NULL, nth INTEGER NOT NULL, use TEXT
) STRICT;
CREATE INDEX lens_hit_vetting ON lens_hit (vetting, no);
`
