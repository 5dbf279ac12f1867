// The words of Bonafide, as they are used on every screen.
export const glossary: readonly { readonly word: string; readonly means: string }[] = [
  { word: 'Account', means: 'A social-media account that somebody else runs. Never a user of Bonafide.' },
  { word: 'Admin', means: 'A person of the group who uses Bonafide: a manager, an admin or a contributor.' },
  { word: 'Candidate', means: 'An account that came in and was not decided yet.' },
  {
    word: 'Vetting',
    means: 'One walk through a checklist, for one account and one purpose: to follow back, to retweet, or to audit.',
  },
  { word: 'Check', means: 'One thing to look at. It starts unanswered, and unanswered is never clean.' },
  { word: 'Clear', means: 'I looked, and found nothing.' },
  { word: 'Concern', means: 'Something that another admin should see before anybody decides.' },
  {
    word: 'Against our Code',
    means: 'A post that is a breach. It needs a ground, and evidence before it leads to a decision.',
  },
  { word: 'Could not check', means: 'I could not look, and why. It is not the same as “nothing found”.' },
  { word: 'Ground', means: 'The kind of breach. Of a post, never of a person. Disagreement is not a ground.' },
  {
    word: 'Evidence',
    means:
      'A quotation, a link or a screenshot, with the day when it was seen. What the post says and how we read it are two fields.',
  },
  {
    word: 'Recommendation',
    means: 'What the answers add up to. It is computed, and shows every reason; the decision is always a person’s.',
  },
  {
    word: 'Decision',
    means: 'What an admin decided about our follow or our repost, and why. Not a label on a person.',
  },
  { word: 'Not for us', means: 'A neutral decision. It needs no ground and says nothing bad of anybody.' },
  {
    word: 'Second opinion',
    means: 'What another admin says. An answer from outside Bonafide is shown as reported by whoever wrote it down.',
  },
  { word: 'Cleared until', means: 'The day on which a decision to follow lapses, and the account is due again.' },
  { word: 'Seen before', means: 'There is an earlier decision about this account, and its record has not expired.' },
  { word: 'Reported to us', means: 'Somebody told us, and nobody has looked yet. There is no ground; the clock runs.' },
  {
    word: 'Unfollow urgently',
    means: 'The list of accounts to unfollow as a matter of urgency, each with a ground, evidence and a target.',
  },
  {
    word: 'To unfollow',
    means: 'An ordinary unfollow that waits to be done: inactive, not for us any more, bot or spam. Never adverse.',
  },
  {
    word: 'Looked into: nothing found',
    means: 'What was reported to us did not show. It is recorded as plainly as a breach.',
  },
]

/** The desk’s keys, for whoever reads about them elsewhere; the sheet of keys lists what works on the screen in hand. */
export const deskKeys: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['1', '2', '3', '4', '5'], does: 'clear · concern · against our Code · could not check · not applicable' },
  { keys: ['J', 'K'], does: 'next and previous check' },
  { keys: ['O'], does: 'open the profile, or the search of the check in hand' },
  { keys: ['G'], does: 'read posts with the lens: paste a whole page of them' },
  { keys: ['B'], does: 'paste the bio' },
  { keys: ['Z'], does: 'none of these in what I read: the red flags that may be answered together' },
  { keys: ['W'], does: 'the full search of their posts: every word list, one search after the other' },
  { keys: ['E'], does: 'add evidence' },
  { keys: ['N'], does: 'add a note' },
  { keys: ['U'], does: 'show or cover what is covered' },
  { keys: ['I'], does: 'show or cover the screenshot' },
  { keys: ['Ctrl+V'], does: 'keep the screenshot that was copied as evidence' },
  { keys: ['H'], does: 'cover everything on screen, at once' },
  { keys: ['F', 'X', 'L', 'R', 'A'], does: 'follow · not for us · look again · do not follow · ask another admin' },
  { keys: ['Ctrl+Enter'], does: 'confirm the decision, and open the next account' },
  { keys: ['S', 'P'], does: 'skip for now · pass on to a colleague' },
]
