// What of our own posts and likes is to be looked at, and what was said of it. No words of them.

export const ownPosts = `
CREATE TABLE own_reading (
  id TEXT PRIMARY KEY, import TEXT NOT NULL, at TEXT NOT NULL, by TEXT, counter INTEGER NOT NULL, posts INTEGER NOT NULL,
  reposts INTEGER NOT NULL, likes INTEGER NOT NULL, wordless INTEGER NOT NULL, lists TEXT NOT NULL
) STRICT;
-- rank: 0 for a strong term … 3 for none. at: when it was posted, '' where nothing says so. by_urgent: see own_finding_by.
CREATE TABLE own_finding (
  platform TEXT NOT NULL, kind TEXT NOT NULL, post TEXT NOT NULL, at TEXT NOT NULL, rank INTEGER NOT NULL, terms TEXT NOT NULL,
  by_urgent INTEGER NOT NULL DEFAULT 0, answer TEXT, answered_by TEXT, answered_at TEXT, PRIMARY KEY (platform, kind, post)
) STRICT, WITHOUT ROWID;
CREATE INDEX own_finding_order ON own_finding (by_urgent DESC, rank, at DESC, post DESC, kind);
CREATE INDEX own_finding_open ON own_finding (by_urgent DESC, rank, at DESC, post DESC, kind) WHERE answer IS NULL;
CREATE INDEX own_finding_answer ON own_finding (answer, by_urgent DESC, rank, at DESC, post DESC, kind) WHERE answer IS NOT NULL;
-- By an account on the urgent list. Goes when the account is erased.
CREATE TABLE own_finding_by (
  platform TEXT NOT NULL, kind TEXT NOT NULL, post TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (platform, kind, post)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER own_finding_is_by AFTER INSERT ON own_finding_by BEGIN
  UPDATE own_finding SET by_urgent = 1 WHERE platform = NEW.platform AND kind = NEW.kind AND post = NEW.post;
END;
CREATE TRIGGER own_finding_was_by AFTER DELETE ON own_finding_by BEGIN
  UPDATE own_finding SET by_urgent = 0 WHERE platform = OLD.platform AND kind = OLD.kind AND post = OLD.post;
END;
`
