// Forty invented handles and links of every platform, with a line that is none of them.
const x = Array.from({ length: 14 }, (_, n) => `@rowan${n}_example`)
const links = Array.from({ length: 8 }, (_, n) => `https://x.com/wren${n}_example/status/10000000000000000${n}`)
const bluesky = Array.from({ length: 8 }, (_, n) => `@hazel${n}.example.com`)
const mastodon = Array.from({ length: 6 }, (_, n) => `@linden${n}@social.example`)
const instagram = Array.from({ length: 4 }, (_, n) => `https://www.instagram.com/fern${n}_example/`)

export const fortyHandles = [...x, ...links, 'and a line of prose', ...bluesky, ...mastodon, ...instagram].join('\n')
