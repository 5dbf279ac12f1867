// Pages as they come from the clipboard: invented accounts and texts, in the shapes that the platforms give.

/** A profile on X, from its head to its fourth post. */
export const X_PAGE = `To view keyboard shortcuts, press question mark
Jo Bloggs
52 posts
See new posts
Jo Bloggs
@jobloggs_example
Walks, bread and local buses. She/her.
Leeds
Joined May 2014
312
Following
1,204
Followers
Pinned
Jo Bloggs
@jobloggs_example
·
Nov 20
The library is open again!
Come and see it.
3
12
45
1.2K
Jo Bloggs reposted
Sam Otter
@samotter_example
·
3h
The bus is late. Again.
Show more
1
7
Jo Bloggs
@jobloggs_example
·
45m
Replying to
@samotter_example
and
@kim_example
It came in the end
2
Jo Bloggs
@jobloggs_example
·
Nov 1, 2024
Worth a read
Quote
Rosa Finch
@rosafinch_example
·
Oct 31, 2024
Soup at the hall on Friday
10
20
30
4.5K
`

/** Bluesky puts marks of direction around handles. */
export const BLUESKY_PAGE = `Jo Bloggs
‪@jo.example.org‬
· 2h
First frost today
1
2
30
Reposted by Jo Bloggs
Sam Otter
‪@sam.bsky.social‬
· 1d
Trees for the high street
4
Jo Bloggs ‪@jo.example.org‬ · 3d
One line of head, then the words.
`

export const MASTODON_PAGE = `Jo Bloggs boosted
Sam Otter
@sam@social.example
3h
Public
A long post about allotments
Read more
2
5
10
Jo Bloggs
@jo@social.example
Nov 20, 2025
*
Second one

with a gap in it
0
1
`

/** Comments and captions on Instagram have a name without an @, a time, the words, and what can be pressed. */
export const INSTAGRAM_PAGE = `jo.bloggs_example
Edited•
3w
Sunday at the beach
1,234 likes
Reply
sam_otter_example

2d
Lovely light
5 likes
Reply
See translation
kim_example

14h
Where is this?
Reply
`

/** One post on X, opened by itself: the time stands below it. */
export const X_POST = `Jo Bloggs
@jobloggs_example
The library is open again!

Come and see it.
10:15 AM · Nov 20, 2026
·
1,234
Views
3
12
`
