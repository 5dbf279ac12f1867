// How much was uncovered today. Not a record: it belongs to the admin and this machine, and goes with the day.

export const kindness = `
CREATE TABLE uncovered (admin TEXT NOT NULL, day TEXT NOT NULL, shown INTEGER NOT NULL, PRIMARY KEY (admin, day)) STRICT, WITHOUT ROWID;
`
