import {
  ACCOUNT_STEP,
  ACTIVE_IN_OUR_GROUP,
  SEEMS_UNDER_18,
  type Check,
  type Checklist,
  type Mark,
  type Purpose,
} from './checklist.ts'
import { Ground, groundName, meaningOf } from './ground.ts'
import { Kind, kindName } from './kind.ts'
import { Platform } from './platform.ts'

/** A judged, required check; a checklist says only what differs. */
const PLAIN = {
  form: 'judged',
  grounds: Ground.options,
  required: true,
  together: false,
  search: null,
  links: ['profile'],
  options: [],
  reach: null,
  answersItself: null,
} satisfies Partial<Check>

const MARKS: Mark[] = [
  {
    id: ACTIVE_IN_OUR_GROUP,
    label: 'Active in our own group',
    meaning:
      'We know them as active in our group. If a post is against our Code, their role is discussed in the group.',
  },
  {
    id: SEEMS_UNDER_18,
    label: 'Seems under 18',
    meaning: 'Collect nothing. The outcome is “not for us”; on an account that we follow, “unfollow”.',
  },
]

/** Grounds that always have a check, and a short search, of their own. */
const ALWAYS_ALONE: readonly Ground[] = ['antisemitism', 'other-racism']

const CLAUSES: Partial<Record<Ground, string[]>> = {
  antisemitism: ['T3', 'T8'],
  'other-racism': ['T3', 'T8'],
  harassment: ['C1', 'T8'],
  trolling: ['T5', 'T9'],
  offensive: ['T3', 'T9'],
  impersonation: ['T3', 'T4'],
}

const WANT = {
  ...PLAIN,
  id: 'want',
  form: 'choice',
  grounds: [],
  options: [
    { id: 'yes', label: 'Yes' },
    { id: 'not-for-us', label: 'Not for us' },
    { id: 'cant-tell', label: 'Can’t tell' },
  ],
} satisfies Partial<Check>

const followBack: Checklist = {
  purpose: 'follow-back',
  version: 1,
  title: 'Before we follow back',
  steps: [
    { id: 'who', title: 'Who' },
    { id: 'bio', title: 'Bio' },
    { id: 'posts', title: 'Posts' },
    { id: 'red-flags', title: 'Red flags' },
  ],
  checks: [
    {
      ...PLAIN,
      id: 'genuine',
      step: 'who',
      prompt: 'Is the account genuine?',
      short: 'Genuine',
      lookFor:
        'Somebody real behind it, or a group that exists. Not a bot, not a copy of another account: compare the handle letter by letter, and see when it joined. A pen name, no picture or few posts are no fault.',
      why: ['T3', 'T4'],
      grounds: ['impersonation'],
    },
    {
      ...PLAIN,
      id: 'kind',
      step: 'who',
      form: 'choice',
      prompt: 'What kind of account is it?',
      short: 'Kind of account',
      lookFor:
        'What the profile itself says. Before anybody replies to a public figure or a journalist, consult somebody.',
      why: ['G2'],
      grounds: [],
      options: Kind.options.map((kind) => ({ id: kind, label: kindName(kind) })),
    },
    {
      ...PLAIN,
      id: 'bio',
      step: 'bio',
      prompt: 'Is everything on the profile all right?',
      short: 'Bio',
      lookFor:
        'Handle, display name (emoji, number codes, triple brackets), bio, link, location, pinned post, picture and banner. Nothing offensive, nothing that attacks anybody.',
      why: ['T3'],
      links: ['profile', 'media'],
    },
    {
      ...WANT,
      step: 'bio',
      prompt: 'Is it an account that we want to follow?',
      short: 'Do we want to follow it?',
      lookFor:
        'Whether it is for us: its subject, its place, how it would look on our list. “Not for us” is neutral and needs no ground.',
      why: ['T3', 'G4'],
    },
    ...pastPosts('At least 20 posts, and back 30 days, whichever is further.'),
    {
      ...PLAIN,
      id: 'likes',
      step: 'posts',
      prompt: 'Anything hateful among the likes?',
      short: 'Likes',
      lookFor: 'Only where you can see them, and only a pattern: one like alone is not enough.',
      why: ['T3'],
      required: false,
      answersItself: { platforms: Platform.options, because: 'hidden by {platform}' },
    },
    ...redFlags('red-flags', ''),
  ],
  marks: MARKS,
}

const retweet: Checklist = {
  purpose: 'retweet',
  version: 1,
  title: 'Before we repost or like',
  steps: [
    { id: 'source', title: 'Source' },
    { id: ACCOUNT_STEP, title: 'Account' },
    { id: 'post', title: 'Post' },
    { id: 'around', title: 'Around it' },
  ],
  checks: [
    {
      ...PLAIN,
      id: 'claims',
      step: 'source',
      prompt: 'Is it what it claims to be?',
      short: 'What it claims',
      lookFor:
        'The account is the one that it seems to be, pictures and figures are from where and when the post says, and quotations are real.',
      why: ['T4'],
      grounds: ['impersonation'],
      links: ['post', 'profile'],
    },
    {
      ...PLAIN,
      id: 'first-posted',
      step: 'source',
      prompt: 'Do you know who posted it first?',
      short: 'Who posted it first',
      lookFor:
        'The first source, not a copy: a screenshot, a clip or a story may come from an account that we would not share.',
      why: ['T4'],
      grounds: ['impersonation'],
      links: ['post'],
    },
    {
      ...PLAIN,
      id: 'account-bio',
      step: ACCOUNT_STEP,
      prompt: 'Is everything on its profile all right?',
      short: 'Its bio',
      lookFor:
        'Handle, display name (emoji, number codes, triple brackets), bio, link, pinned post, picture and banner.',
      why: ['T3', 'T4'],
    },
    {
      ...PLAIN,
      id: 'account-posts',
      step: ACCOUNT_STEP,
      form: 'reach',
      prompt: 'Are its last posts all right?',
      short: 'Its last 20 posts',
      lookFor: 'The last 20 posts, with replies and reposts: nothing offensive, nobody attacked.',
      why: ['T4'],
      links: ['profile', 'replies'],
      reach: { posts: 20, days: 0 },
    },
    ...redFlags(ACCOUNT_STEP, 'account-'),
    postCheck('antisemitism'),
    postCheck('other-racism'),
    {
      ...PLAIN,
      id: 'post-other-grounds',
      step: 'post',
      prompt: 'Is the post itself free of every other ground?',
      short: 'The post: other grounds',
      lookFor:
        'Hate of any other kind, harassment, trolling, offensive material, a fake. Name the ground if there is one.',
      why: ['T4', 'T8'],
      grounds: Ground.options.filter((ground) => !ALWAYS_ALONE.includes(ground)),
      links: ['post'],
    },
    {
      ...PLAIN,
      id: 'around',
      step: 'around',
      prompt: 'Could we share everything that comes with it?',
      short: 'Thread, link, image, video',
      lookFor:
        'The thread above and below it, the page behind the link, the whole image, and the video to its end with the sound on.',
      why: ['T4', 'T6'],
      links: ['post', 'media'],
    },
    {
      ...PLAIN,
      id: 'misread',
      step: 'around',
      prompt: 'Could it be misread, or quoted against us?',
      short: 'How it could be read',
      lookFor:
        'Read it as a journalist or an opponent would: without the context, tomorrow, with our name above it. Clear means that you would still share it.',
      why: ['T6'],
      links: ['post'],
    },
  ],
  marks: MARKS,
}

const audit: Checklist = {
  purpose: 'audit',
  version: 1,
  title: 'Looking again at an account that we follow',
  steps: [
    { id: 'changes', title: 'Changes' },
    { id: 'posts', title: 'Posts' },
    { id: 'red-flags', title: 'Red flags' },
    { id: 'keep', title: 'Keep?' },
  ],
  checks: [
    {
      ...PLAIN,
      id: 'changes',
      step: 'changes',
      prompt: 'Is what changed on the profile all right?',
      short: 'Changes to the profile',
      lookFor:
        'Handle, name, bio, picture and banner, beside what we saw last time. A handle may have passed to somebody else.',
      why: ['T3', 'T9'],
      links: ['profile', 'media'],
    },
    ...pastPosts('Since somebody last looked: at least 20 posts, and back 30 days, whichever is further.'),
    ...redFlags('red-flags', ''),
    {
      ...WANT,
      step: 'keep',
      prompt: 'Is it still an account that we want to follow?',
      short: 'Do we still want to follow it?',
      lookFor: 'Whether it is still for us, and still active. “Not for us” is neutral and needs no ground.',
      why: ['T9', 'G4'],
    },
  ],
  marks: MARKS,
}

/** What a group starts with; it can change every word, and each change is a new version. */
export const DEFAULT_CHECKLISTS: { readonly [P in Purpose]: Checklist } = { 'follow-back': followBack, retweet, audit }

function pastPosts(howFar: string): Check[] {
  return [
    {
      ...PLAIN,
      id: 'own-posts',
      step: 'posts',
      form: 'reach',
      prompt: 'Are their own posts all right?',
      short: 'Own posts',
      lookFor: `${howFar} Nothing offensive, nobody attacked.`,
      why: ['T3', 'T8'],
      links: ['profile', 'media'],
      reach: { posts: 20, days: 30 },
    },
    {
      ...PLAIN,
      id: 'replies',
      step: 'posts',
      prompt: 'Are their replies civil?',
      short: 'Replies',
      lookFor:
        'How they talk to people: no trolling, no personal attacks, no harassment. Sharp disagreement is no fault.',
      why: ['C1', 'T5', 'T9'],
      links: ['replies'],
    },
    {
      ...PLAIN,
      id: 'reposts',
      step: 'posts',
      prompt: 'Are their reposts and quotes all right?',
      short: 'Reposts and quotes',
      lookFor: 'Scroll the timeline itself: a search leaves reposts out. A quote may condemn what it quotes.',
      why: ['T3', 'T8'],
    },
  ]
}

/** One check a ground: two always singly, with a short search each; the others may be answered together. */
function redFlags(step: string, prefix: string): Check[] {
  return Ground.options.map((ground): Check => {
    const alone = ALWAYS_ALONE.includes(ground)
    const { name, meaning } = meaningOf(ground)
    return {
      ...PLAIN,
      id: `${prefix}${ground}`,
      step,
      prompt: `${name}: nothing in what you read${alone ? ' or found' : ''}?`,
      short: name,
      lookFor: `${meaning} Also in what they repost.`,
      why: CLAUSES[ground] ?? ['T8'],
      grounds: [ground],
      together: !alone,
      search: alone ? ground : null,
      links: alone ? ['search', 'profile'] : ['profile'],
    }
  })
}

function postCheck(ground: Ground): Check {
  return {
    ...PLAIN,
    id: `post-${ground}`,
    step: 'post',
    prompt: `${groundName(ground)}: nothing in the post itself?`,
    short: `The post: ${groundName(ground).toLowerCase()}`,
    lookFor: meaningOf(ground).meaning,
    why: ['T4', 'T8'],
    grounds: [ground],
    links: ['post'],
  }
}
