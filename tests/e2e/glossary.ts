// A glossary that is brought in as terms: a row for each of what can become of one.

/** Invented, and harmless: what counts is what becomes of each row. */
export const GLOSSARY = [
  'Dogwhistle\tSurface Forms\tPersona/In-Group\tCovert meaning\tSource\tLink',
  'teacup\tteacups; tea cup\ttransphobic\tAn invented code.\tA page about teacups\thttps://teacups.example/',
  'saucer\t\tconservative\tAn opinion, invented.\t\t',
  `${'spoon'.repeat(20)}\t\tracist\tToo long.\t\t`,
].join('\n')
