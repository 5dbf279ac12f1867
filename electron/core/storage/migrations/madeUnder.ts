// By which definition and with which word lists a decision was made, as JSON. Null: by an older Bonafide, or no decision.

export const madeUnder = `ALTER TABLE entry ADD COLUMN made_under TEXT;`
