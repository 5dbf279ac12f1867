// What the columns of an unknown table seem to hold. Guesses only: the admin sees them beside a preview, and decides.
import { isDid, isXId } from '../../../shared/domain/handle.ts'
import type { TableField, TableMapping } from '../../../shared/domain/importing.ts'
import { Platform } from '../../../shared/domain/platform.ts'
import { readPlatformLink } from '../../../shared/domain/platformLink.ts'
import { isMastodonAddress } from './mastodonCsv.ts'
import { isShortened } from './xNumber.ts'

type Rows = readonly (readonly string[])[]

/** Does the first row name the columns? It does where a name is known, or where nothing in it could be an account. */
export function hasHeader([first = [], ...rest]: Rows): boolean {
  if (first.some((cell) => fieldNamed(cell) !== null)) return true
  const cells = first.map((cell) => cell.trim())
  const areNames = cells.every((cell) => cell !== '' && cell.length <= 60 && /\p{L}/u.test(cell) && !isTelling(cell))
  // A row of plain words over rows with ids, links or addresses.
  return areNames && new Set(cells).size === cells.length && rest.slice(0, 20).some((row) => row.some(isTelling))
}

/** The column for each field: by its name where there is a header, else by what stands in the first rows. */
export function guessMapping(header: readonly string[] | null, rows: Rows): TableMapping {
  const sample = rows.slice(0, 50)
  const width = Math.max(header?.length ?? 0, ...sample.map((row) => row.length))
  const taken = new Set<number>()
  const columns = Array.from({ length: Math.min(width, 200) }, (_, column) => column)
  const take = (fits: (column: number) => boolean): number | null => {
    const found = columns.find((column) => !taken.has(column) && fits(column))
    if (found !== undefined) taken.add(found)
    return found ?? null
  }
  const named = (field: TableField) => take((column) => fieldNamed(header?.[column] ?? '') === field)
  const byName = {
    id: named('id'),
    handle: named('handle'),
    name: named('name'),
    bio: named('bio'),
    link: named('link'),
    since: named('since'),
  }
  const all = (column: number, is: (cell: string) => boolean) => {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    return cells.length > 0 && cells.filter(is).length >= cells.length * 0.8
  }
  return {
    ...byName,
    link: byName.link ?? take((column) => all(column, isAccountLink)),
    handle: byName.handle ?? take((column) => all(column, isHandleLike)),
    id: byName.id ?? (header === null ? take((column) => all(column, isIdLike)) : null),
  }
}

/** Whose accounts the first rows seem to list, by their links, their ids and the form of their handles. */
export function guessPlatform(mapping: TableMapping, rows: Rows): Platform | null {
  const votes = new Map<Platform, number>()
  const vote = (platform: Platform | null) => platform !== null && votes.set(platform, (votes.get(platform) ?? 0) + 1)
  for (const row of rows.slice(0, 50)) {
    const cell = (column: number | null) => (column === null ? '' : (row[column]?.trim() ?? ''))
    const link = readPlatformLink(cell(mapping.link))
    if (link.ok) vote(link.platform)
    else if (isDid(cell(mapping.id)) || /^@?[\w.-]+\.bsky\.social$/i.test(cell(mapping.handle))) vote('bluesky')
    else if (isMastodonAddress(cell(mapping.handle))) vote('mastodon')
  }
  const most = Math.max(...votes.values())
  return Platform.options.find((platform) => votes.get(platform) === most && most * 2 > rows.length * 0.5) ?? null
}

/** What a column of this name holds, by the names that exporters give: "User ID", "screen_name", "Profile_URL". */
function fieldNamed(column: string): TableField | null {
  return names.get(column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')) ?? null
}

/** Does a column of this name say who an account is? A list of handles may begin with any other word. */
export function namesAccounts(column: string): boolean {
  const field = fieldNamed(column)
  return field === 'id' || field === 'handle' || field === 'link'
}

/** Can this cell hardly be the name of a column? */
function isTelling(cell: string): boolean {
  const text = cell.trim()
  return /^@\w/.test(text) || isIdLike(text) || isAccountLink(text) || isMastodonAddress(text)
}

function isAccountLink(cell: string): boolean {
  return cell.includes('/') && readPlatformLink(cell).ok
}

function isHandleLike(cell: string): boolean {
  return /^@[\w.-]+$/.test(cell) || isMastodonAddress(cell) || /^[\w.-]+\.bsky\.social$/i.test(cell)
}

function isIdLike(cell: string): boolean {
  const text = cell.trim().replace(/^'/, '')
  return isDid(text) || isShortened(text) || (text.length >= 5 && isXId(text))
}

const names: ReadonlyMap<string, TableField> = new Map<string, TableField>([
  ...['id', 'userid', 'twitterid', 'twitteruserid', 'xid', 'accountid', 'idstr', 'did'].map(
    (name): [string, TableField] => [name, 'id'],
  ),
  ...[
    'screenname',
    'username',
    'handle',
    'account',
    'accountaddress',
    'twitterhandle',
    'twitterusername',
    'userhandle',
    'acct',
    'login',
  ].map((name): [string, TableField] => [name, 'handle']),
  ...['name', 'displayname', 'fullname', 'accountname'].map((name): [string, TableField] => [name, 'name']),
  ...['bio', 'biography', 'description', 'userdescription', 'about'].map((name): [string, TableField] => [name, 'bio']),
  ...['url', 'link', 'profilelink', 'profileurl', 'userlink', 'twitterurl', 'profile'].map(
    (name): [string, TableField] => [name, 'link'],
  ),
  ...['followedat', 'followedon', 'followdate', 'since', 'followedsince', 'datefollowed', 'followingsince'].map(
    (name): [string, TableField] => [name, 'since'],
  ),
])
