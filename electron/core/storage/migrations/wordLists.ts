// Word lists as they are now, and where each version of them is in the log.

export const wordLists = `
-- The order of lists is that in which they were first recorded. The two figures count its terms, and those that are enabled.
CREATE TABLE word_list (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, about TEXT NOT NULL, use TEXT NOT NULL, delivered INTEGER NOT NULL,
  version INTEGER NOT NULL, at TEXT NOT NULL, admin TEXT, terms INTEGER NOT NULL, enabled INTEGER NOT NULL
) STRICT;
-- words: what a search for a term by its meaning looks through, folded. content: the whole term.
CREATE TABLE word_term (
  list TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL, enabled INTEGER NOT NULL, term TEXT NOT NULL, ground TEXT NOT NULL,
  strength TEXT NOT NULL, words TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (list, id)
) STRICT;
CREATE INDEX word_term_order ON word_term (list, place, id);
CREATE TABLE word_list_version (
  list TEXT NOT NULL, version INTEGER NOT NULL, device TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, admin TEXT, how TEXT NOT NULL,
  set_terms INTEGER NOT NULL, removed_terms INTEGER NOT NULL, PRIMARY KEY (list, version)
) STRICT, WITHOUT ROWID;
`
