import type { Reference } from './reference.ts'
import type { ShortSearchTerm } from './shortSearch.ts'

// Hateful words, because they are what is searched for. Strong, telling ones only, in British use first: a list of
// common words would hit everybody and show nothing.

const GLOSSARY: Reference = {
  title: 'ACL 2023 glossary of dogwhistles (Mendelsohn et al., Allen AI)',
  address: 'https://github.com/juliamendelsohn/dogwhistles',
}
const AJC: Reference = {
  title: 'The Translate Hate glossary (American Jewish Committee, copy)',
  address: 'https://docslib.org/doc/3846371/ajcs-translate-hate-glossary',
}

export const ANTISEMITISM_TERMS: ShortSearchTerm[] = [
  {
    term: 'goyim know',
    why: 'Pretends that Jews rule in secret and fear being found out.',
    innocent: 'Repeated in order to mock or explain the meme.',
    source: GLOSSARY,
  },
  {
    term: 'holohoax',
    why: 'Calls the Holocaust a hoax.',
    innocent: 'Quoted by people who oppose denial.',
    source: {
      title: 'AJC adds terms to its glossary (JNS)',
      address: 'https://www.jns.org/ajc-adds-dozen-plus-terms-phrases-to-antisemitism-glossary-guide/',
    },
  },
  {
    term: 'khazarian mafia',
    why: 'Says that Jews are not really Jews but a criminal clan that runs the world.',
    innocent: 'Articles about the conspiracy story.',
    source: {
      title: 'Khazars (ADL glossary of extremism)',
      address: 'https://extremismterms.adl.org/glossary/khazars',
    },
  },
  {
    term: 'zionist occupied',
    why: 'Part of a neo-Nazi phrase for governments said to be run by Jews.',
    innocent: '“Zionist-occupied” of land, in writing about Palestine.',
    source: GLOSSARY,
  },
  {
    term: 'zios',
    why: '“Zionists” cut short into an insult, often used of Jews in general.',
    innocent: 'Quoted as abuse received; a nickname.',
    source: AJC,
  },
  {
    term: 'rothschilds',
    why: 'Stands for the story that a Jewish family secretly owns banks and governments.',
    innocent: 'The family’s history, wine, houses and gardens.',
    source: GLOSSARY,
  },
  {
    term: 'jewish lobby',
    why: 'Suggests that Jews act as one hidden power over politics.',
    innocent: 'Reports on named organisations that lobby openly.',
    source: {
      title: 'Front cover on the “Jewish lobby” (Everyday Antisemitism)',
      address: 'https://everydayantisemitism.com/category/medium/conspiracy-theory/',
    },
  },
  {
    term: 'synagogue of satan',
    why: 'A line of scripture turned against Jews today.',
    innocent: 'Bible study of the passage itself.',
    source: { title: 'Glossary of Extremism (ADL)', address: 'https://extremismterms.adl.org/' },
  },
  {
    term: 'kalergi plan',
    why: 'A story that an elite, often said to be Jewish, plans to replace white Europeans.',
    innocent: 'Articles about the conspiracy story.',
    source: { title: 'Kalergi Plan (Wikipedia)', address: 'https://en.wikipedia.org/wiki/Kalergi_Plan' },
  },
  {
    term: 'happy merchant',
    why: 'The name of a hateful caricature of a Jewish man.',
    innocent: 'Articles about the image; a shop’s name.',
    source: {
      title: 'New symbols in the ADL guide (Inkl)',
      address: 'https://inkl.com/news/new-list-of-white-supremacist-memes-symbols-slogans-added-to-adl-guide',
    },
  },
  {
    term: '6mwe',
    why: 'Short for a sentence that regrets that the Holocaust did not kill more.',
    innocent: null,
    source: GLOSSARY,
  },
  {
    term: 'hitler was right',
    why: 'Says so openly.',
    innocent: 'Quoted as abuse received; a joke about an actor or a film.',
    source: 'none yet',
  },
  {
    term: 'rootless cosmopolitan',
    why: 'An old phrase that says Jews belong nowhere.',
    innocent: 'History of the Soviet Union; people who say it of themselves.',
    source: GLOSSARY,
  },
  {
    term: 'kosher tax',
    why: 'A story that food labels secretly fund Jews.',
    innocent: 'Fact-checks of the story; real prices of kosher food.',
    source: AJC,
  },
  {
    term: 'dancing israelis',
    why: 'A story that Israelis knew of the attacks of 11 September 2001.',
    innocent: 'Fact-checks; folk dance.',
    source: {
      title: 'The “dancing Israelis” story (Factually)',
      address: 'https://factually.co/fact-checks/politics/dancing-israelis-conspiracy-theory-382f95',
    },
  },
  {
    term: 'zionazis',
    why: 'Likens Jews or Israelis to the Nazis.',
    innocent: 'Quoted as abuse received. Criticism of Israel in other words is not this.',
    source: {
      title: 'Is there a Zionazi in the house? (The Times of Israel, blog)',
      address: 'https://blogs.timesofisrael.com/is-there-a-zionazi-in-the-house/',
    },
  },
  {
    term: 'jewish question',
    why: 'The phrase under which Jews were discussed as a problem to be solved.',
    innocent: 'History, and the titles of books and essays.',
    source: 'none yet',
  },
  {
    term: 'cultural marxism',
    why: 'Often stands for a Jewish plot against Western culture.',
    innocent: 'Common in politics with no thought of Jews; academic writing.',
    source: {
      title: 'Cultural Marxism (ADL glossary of extremism)',
      address: 'https://extremismterms.adl.org/glossary/cultural-marxism',
    },
  },
]

export const OTHER_RACISM_TERMS: ShortSearchTerm[] = [
  {
    term: 'great replacement',
    why: 'A story that white people are being replaced on purpose.',
    innocent: 'News and research about the story; a replacement in sport.',
    source: {
      title: 'Great Replacement (ADL glossary of extremism)',
      address: 'https://extremismterms.adl.org/glossary/great-replacement-replacement-theory',
    },
  },
  {
    term: 'enoch was right',
    why: 'A British slogan, used by the far right, about a speech of 1968 against immigration.',
    innocent: 'Writing about the speech or the slogan; another Enoch.',
    source: {
      title: 'Support for the Rivers of Blood speech (Liquisearch)',
      address: 'https://liquisearch.com/rivers_of_blood_speech/right-wing_support_for_the_speech',
    },
  },
  {
    term: 'white genocide',
    why: 'Calls immigration or mixed families a genocide.',
    innocent: 'News and research about the story.',
    source: {
      title: 'Selected terms glossary (Western States Center)',
      address: 'https://www.westernstatescenter.org/hateinthehomeland/glossary',
    },
  },
  {
    term: 'remigration',
    why: 'A far-right word for making people of foreign descent leave.',
    innocent: 'Migration research; birds; posts against the idea.',
    source: 'none yet',
  },
  {
    term: 'pikeys',
    why: 'A British insult for Gypsy, Roma and Traveller people.',
    innocent: 'Quoted as abuse received; a reclaimed word.',
    source: { title: 'Pikey (Wikipedia)', address: 'https://en.wikipedia.org/wiki/Pikey' },
  },
  {
    term: 'white lives matter',
    why: 'A white supremacist answer to Black Lives Matter.',
    innocent: 'News about banners and marches.',
    source: { title: 'White Lives Matter (Wikipedia, copy)', address: 'https://wikimili.com/en/White_Lives_Matter' },
  },
  {
    term: 'okay to be white',
    why: 'A slogan made to look harmless and spread by white supremacists.',
    innocent: 'News about the posters; used unaware of where it comes from.',
    source: GLOSSARY,
  },
  {
    term: 'cultural enrichers',
    why: 'A sneer at migrants and Muslims, often beside news of a crime.',
    innocent: 'Arts and museums; irony against the sneer.',
    source: GLOSSARY,
  },
  {
    term: 'race traitor',
    why: 'Calls somebody a traitor for mixing with or defending other people.',
    innocent: 'Quoted as abuse received; a journal and a book have the name.',
    source: 'none yet',
  },
  {
    term: '1488',
    why: 'A number code of neo-Nazis for a slogan and a salute.',
    innocent: 'A year, a price, part of a longer number.',
    source: { title: 'Glossary (FACTivist Project)', address: 'http://www.factivistproject.org/glossary' },
  },
  {
    term: '14 words',
    why: 'A white supremacist slogan, named by its length.',
    innocent: 'Counting words; vocabulary lessons.',
    source: GLOSSARY,
  },
  {
    term: 'rahowa',
    why: 'Short for a call to a racial war.',
    innocent: 'Articles about the band or the word.',
    source: GLOSSARY,
  },
  {
    term: 'day of the rope',
    why: 'A phrase from a racist novel for killing opponents.',
    innocent: 'Reviews and research about the novel.',
    source: 'none yet',
  },
  {
    term: 'race realism',
    why: 'Presents the claim that some peoples are inferior as science.',
    innocent: 'Articles against the claim.',
    source: GLOSSARY,
  },
  {
    term: 'we wuz kangz',
    why: 'Mocks Black history and the way that some Black people speak.',
    innocent: null,
    source: GLOSSARY,
  },
  {
    term: 'dindu',
    why: 'An insult that says that Black people are criminals.',
    innocent: 'Part of a name or of a word in another language.',
    source: GLOSSARY,
  },
  {
    term: 'pajeet',
    why: 'An insult for people from India.',
    innocent: 'Quoted as abuse received.',
    source: GLOSSARY,
  },
  {
    term: 'remove kebab',
    why: 'A meme that calls for driving out or killing Muslims.',
    innocent: 'Jokes about food; articles about the meme.',
    source: GLOSSARY,
  },
]
