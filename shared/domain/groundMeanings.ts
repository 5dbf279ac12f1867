import type { Ground, GroundMeaning } from './ground.ts'

/** What counts and what does not, in plain English. Neutral, of a post, never of a person. */
export const GROUND_MEANINGS: { readonly [G in Ground]: GroundMeaning } = {
  antisemitism: {
    name: 'Antisemitism',
    meaning:
      'The post expresses hatred of Jews, or prejudice against them as Jews. That includes conspiracy stories about Jewish power or money, holding Jews in general responsible for what a state or a person does, and denying or mocking the Holocaust. It is often put in code.',
    notByItself:
      'Criticising Israel’s government or its policies, or supporting Palestinians, as one would with any other country or people. Writing about Jewish life, history or religion. Quoting such a post to condemn it.',
    examplesToLookFor: [
      'a hidden hand behind banks, media or governments, with a Jewish name or symbol attached',
      'number codes, triple brackets round a name, “you know who”',
      'a Jewish person asked to answer for Israel, or called disloyal',
      'Jews or Israelis likened to Nazis, vermin or blood-drinkers',
    ],
    source: {
      title: 'Working definition of antisemitism, and what is disputed about it (Wikipedia, copy)',
      address: 'https://wikimili.com/en/Working_definition_of_antisemitism',
    },
  },
  'other-racism': {
    name: 'Other racism',
    meaning:
      'The post attacks, degrades or excludes people because of their colour, nationality, or ethnic or national origin. That includes Gypsy, Roma and Traveller people, migrants and refugees. Slurs count, and so do coded words and stories that say who belongs and who does not.',
    notByItself:
      'Arguing about immigration policy or numbers. Writing about racism, or showing racist abuse that one received. A reclaimed word used by somebody of themselves or their friends.',
    examplesToLookFor: [
      'a people said to be replacing or invading another',
      'crime, dirt or disease laid at the door of a whole people',
      'jokes about names, accents, skin or food',
      'calls to send people “home”',
    ],
    source: {
      title: 'Race and the Equality Act 2010 (Centre for Equalities)',
      address: 'https://centreforequalities.org.uk/equality-act-2010/protected-characteristics/race/',
    },
  },
  islamophobia: {
    name: 'Islamophobia',
    meaning:
      'The post attacks, degrades or excludes Muslims, or people taken for Muslims, as Muslims. That includes treating all Muslims as a threat, as disloyal, or as answerable for what some people do.',
    notByItself:
      'Debating religion, including criticism of Islam’s teaching or of a government that calls itself Islamic. Reporting a crime accurately. Quoting such a post to condemn it.',
    examplesToLookFor: [
      'Muslims spoken of as invaders, or as one plot',
      'mosques, dress or halal food used to say who does not belong',
      'a Muslim public figure asked to answer for terrorism',
    ],
    source: {
      title: 'Islamophobia in the UK, two definitions compared (House of Lords Library briefing, copy)',
      address: 'https://readkong.com/page/library-briefing-9514869',
    },
  },
  sexism: {
    name: 'Sexism',
    meaning:
      'The post degrades, threatens or excludes people because of their sex. That includes misogyny, sexual comments about somebody who did not invite them, and the claim that women’s place or worth is less.',
    notByItself:
      'Disagreeing with a woman, or with a feminist argument. Writing about sexual violence or abuse in order to oppose it. Debating policy about sex and gender in civil words.',
    examplesToLookFor: [
      'a woman answered with her looks, age or private life instead of her argument',
      'sexual threats, or jokes about assault',
      'groups that blame women as such',
    ],
    source: {
      title: 'Gender equality: Recommendation Rec(2019)1 (Council of Europe)',
      address: 'https://www.coe.int/web/genderequality',
    },
  },
  homophobia: {
    name: 'Homophobia',
    meaning:
      'The post attacks, degrades or excludes people because they are, or are taken to be, lesbian, gay or bisexual. That includes calling them sick, a danger to children, or less entitled to live as they do.',
    notByItself:
      'A reclaimed word used by somebody of themselves. Stating a religious belief about one’s own life without attacking others. Quoting abuse in order to show it.',
    examplesToLookFor: [
      'sexuality used as an insult',
      'gay people linked with abuse of children',
      'calls to hide, cure or punish',
    ],
    source: {
      title: 'The Diversity Style Guide, LGBTQ glossary',
      address: 'https://www.diversitystyleguide.com/glossary-categories/lgbtq/page/7',
    },
  },
  transphobia: {
    name: 'Transphobia',
    meaning:
      'The post attacks, degrades or excludes people because they are, or are taken to be, trans or non-binary. That includes misgendering somebody on purpose to wound, and presenting trans people as such as a danger or a fraud.',
    notByItself:
      'Civil debate about law, sport, services or health care. A mistaken pronoun. Quoting such a post to condemn it. Where it is hard to tell, ask another admin.',
    examplesToLookFor: [
      'somebody’s former name or sex used against them',
      'trans people called predators, mad or unreal',
      'mockery of how somebody looks',
    ],
    source: 'none yet',
  },
  ageism: {
    name: 'Ageism',
    meaning:
      'The post degrades or excludes people because of their age, old or young. That includes saying that a generation as such is worthless, a burden, or should not have a say.',
    notByItself:
      'Debating pensions, housing, voting age or other policy between generations. A mild joke about one’s own age.',
    examplesToLookFor: [
      'wishing that older voters would die out',
      'somebody dismissed only for being young or old',
      'age used as an insult',
    ],
    source: {
      title: '10 facts on ageing and the life course (World Health Organization)',
      address: 'http://www.who.int/features/factfiles/ageing/ageing_facts/en/index5.html',
    },
  },
  ableism: {
    name: 'Ableism',
    meaning:
      'The post degrades, mocks or excludes people because of a disability, a long illness or their mental health. That includes saying that disabled people are a burden, are pretending, or have lives worth less.',
    notByItself:
      'Careless everyday words with nobody in view may be worth a concern rather than more. Disabled people’s own words of themselves. Debating benefits or care policy.',
    examplesToLookFor: [
      'a diagnosis used as an insult at somebody',
      'mimicking or mocking how somebody speaks or moves',
      'people who claim benefits called fakes as a group',
    ],
    source: {
      title: 'Ableism and disablism (Sense)',
      address: 'https://www.sense.org.uk/information-and-advice/life-stages/ableism-and-disablism/',
    },
  },
  harassment: {
    name: 'Bullying or harassment',
    meaning:
      'The post, or a run of posts, goes after one person to frighten, humiliate or silence them. That includes threats, calling others to pile on, publishing private details, and keeping on after being asked to stop.',
    notByItself:
      'Strong criticism of what a public figure said or did. One rude reply. Complaining about poor service. Somebody showing abuse that they received.',
    examplesToLookFor: [
      'the same person replied to again and again',
      'an address, workplace or family brought in',
      'followers told to go and reply to somebody',
    ],
    source: {
      title: 'New guidance on internet trolls and harassment (ITV News on the CPS)',
      address: 'https://www.itv.com/news/2016-10-10/cps-issues-new-guidance-on-internet-trolls-and-harrassment',
    },
  },
  trolling: {
    name: 'Trolling or aggression',
    meaning:
      'The post sets out to provoke, wreck a conversation or insult people instead of arguing. It is about how somebody talks to others, whatever the subject.',
    notByItself:
      'Satire, jokes, swearing with nobody as the target, or a sharp disagreement. One bad day. An opinion that we do not share.',
    examplesToLookFor: [
      'insults in most replies',
      'the same bait dropped into many threads',
      'personal attacks on members, opponents or voters',
    ],
    source: {
      title: 'Social media glossary: troll (Later)',
      address: 'https://later.com/social-media-glossary/troll/',
    },
  },
  offensive: {
    name: 'Offensive material',
    meaning:
      'The post carries material that we could not share or be seen beside: for example cruelty, gore, pornography, glorified violence, or contempt for victims. Use it where no other ground fits.',
    notByItself:
      'Swearing, nudity in art or health, news pictures of war with a purpose, or taste that we do not share.',
    examplesToLookFor: [
      'violence or death enjoyed or wished for',
      'sexual material in the timeline, the picture or the banner',
      'victims of a disaster or crime mocked',
    ],
    source: 'none yet',
  },
  impersonation: {
    name: 'Impersonation or fake',
    meaning:
      'The account or the post pretends to be a person, a group or a source that it is not, so that others are taken in. That includes copied pictures and names, a handle that has changed hands, made-up quotations and automated accounts that pass for people.',
    notByItself:
      'A pen name or no picture. Parody that says so. A new account, or one that posts little. Sharing something false by mistake.',
    examplesToLookFor: [
      'a handle one letter away from a known one',
      'a profile that started again under a new name',
      'the same posts on many accounts at once',
    ],
    source: {
      title: 'X tightens rules on parody accounts to curb impersonation (YNews)',
      address: 'https://ynews.digital/governance/x-tightens-rules-on-parody-accounts-to-curb-impersonation',
    },
  },
}
