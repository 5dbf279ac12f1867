// What of our own posts and likes is to be looked at, and what was said of it. No words of them.

export const ownPosts = `
CREATE TABLE own_reading (
  id TEXT PRIMARY KEY, import TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL, posts INTEGER NOT NULL,
  reposts INTEGER NOT NULL, likes INTEGER NOT NULL, wordless INTEGER NOT NULL, lists TEXT NOT NULL
) STRICT;
-- rank: 0 for a strong term … 3 for none. at: when it was posted, '' where nothing says so.
CREATE TABLE own_finding (
  platform TEXT NOT NULL, kind TEXT NOT NULL, post TEXT NOT NULL, at TEXT NOT NULL, rank INTEGER NOT NULL, terms TEXT NOT NULL,
  answer TEXT, answered_by TEXT, answered_at TEXT, PRIMARY KEY (platform, kind, post)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_finding_open ON own_finding (rank, at) WHERE answer IS NULL;
-- By an account on the urgent list. Goes when the account is erased.
CREATE TABLE own_finding_by (
  platform TEXT NOT NULL, kind TEXT NOT NULL, post TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (platform, kind, post)
) STRICT, WITHOUT ROWID;
`
