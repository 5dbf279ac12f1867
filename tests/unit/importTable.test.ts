import { describe, expect, test } from 'vitest'
import type { Platform } from '../../shared/domain/platform.ts'
import { readFile, readTable } from '../../electron/core/importing/open.ts'
import type { ReadTable } from '../../electron/core/importing/reading.ts'
import { fileOf } from '../incomingFiles.ts'

async function tableOf(content: string | Uint8Array, name = 'export.csv'): Promise<ReadTable> {
  const { table, format } = await readFile(fileOf(name, content), { plainHandlesAre: 'x' })
  expect(format).toBe('table')
  if (table === null) throw new Error('no table')
  return table
}
/** Read by the columns that were guessed. */
async function listOf(content: string | Uint8Array, platform: Platform = 'x') {
  const table = await tableOf(content)
  return readTable(table, table.guess, { platform })
}
const NONE = { id: null, handle: null, name: null, bio: null, link: null, since: null }

describe('the columns', () => {
  test.each([
    ['ID,Screen Name,Name,Bio', { id: 0, handle: 1, name: 2, bio: 3 }],
    ['User_Id;screen_name;Display Name;Biography', { id: 0, handle: 1, name: 2, bio: 3 }],
    ['twitter_id\tUsername\tFull name\tDescription', { id: 0, handle: 1, name: 2, bio: 3 }],
    ['User ID,Handle,Profile link', { id: 0, handle: 1, link: 2 }],
    ['Name,accountId,Profile_URL', { name: 0, id: 1, link: 2 }],
  ])('%s', async (header, guess) => {
    const delimiter = /[,;\t]/.exec(header)?.[0] ?? ','
    const width = header.split(delimiter).length
    const row = Array.from({ length: width }, (_, at) => `cell${at}`).join(delimiter)
    const table = await tableOf(`\ufeff${header}\r\n${row}\r\n${row}\r\n`)
    expect(table.guess).toEqual({ ...NONE, ...guess })
    expect(table).toMatchObject({ hasHeader: true, columns: header.split(delimiter), rowCount: 2 })
  })

  test('names that nobody knows are shown as they are, and links and handles are found by what stands in the column', async () => {
    const table = await tableOf(
      'Konto,Wer,Wo\n1,@a_example,https://x.com/a_example\n2,@b_example,https://x.com/b_example\n',
    )
    expect(table).toMatchObject({ columns: ['Konto', 'Wer', 'Wo'], hasHeader: true, platform: 'x' })
    expect(table.guess).toEqual({ ...NONE, handle: 1, link: 2 })
  })

  test('a table without a line of names has its first row among the rows', async () => {
    const table = await tableOf('118804749,@a_example,Anna Example\n118804750,@b_example,Ben Example\n')
    expect(table).toMatchObject({ hasHeader: false, columns: ['Column 1', 'Column 2', 'Column 3'], rowCount: 2 })
    const { rows } = await readTable(table, { ...table.guess, name: 2 }, { platform: 'x' })
    expect(rows).toMatchObject([
      { line: 1, stableId: '118804749', handle: 'a_example', name: 'Anna Example' },
      { line: 2, stableId: '118804750', handle: 'b_example', name: 'Ben Example' },
    ])
  })

  test('whose accounts they are is seen from handles and links', async () => {
    expect((await tableOf('Handle,Name\nname@social.example,A\nother@home.example,B\n')).platform).toBe('mastodon')
    expect((await tableOf('Name,URL\nA,https://www.instagram.com/a_example\n')).platform).toBe('instagram')
    expect((await tableOf('did,Name\ndid:plc:abcdefghijklmnopqrstuvwx,A\n')).platform).toBe('bluesky')
    expect((await tableOf('Handle,Name\na_example,A\n')).platform).toBeNull()
  })

  test('one column is a table where its name says that it holds handles, and a list of handles else', async () => {
    expect((await tableOf('Username\nanna_example\nben_example\n')).guess).toEqual({ ...NONE, handle: 0 })
    const { format, lists } = await readFile(fileOf('a.txt', 'name\nanna\nben\n'), { plainHandlesAre: 'x' })
    expect(format).toBe('plain-text')
    expect(lists[0]?.rows.map(({ handle }) => handle)).toEqual(['name', 'anna', 'ben'])
  })

  test('the preview is short, whatever the table is', async () => {
    const table = await tableOf(`Handle,Bio\n${`a_example,${'long '.repeat(400)}\n`.repeat(50)}`)
    expect(table.preview).toHaveLength(20)
    expect(table.preview[0]?.[1]).toHaveLength(200)
    expect(table.rowCount).toBe(50)
  })
})

describe('the rows', () => {
  test('quoted new lines, doubled quotation marks and blank rows keep the lines right', async () => {
    const { rows, leftOut } = await listOf(
      'Handle,Bio\r\na_example,"Two\r\nlines, and ""marks"""\r\n\r\nb_example,plain 5" vinyl\r\n',
    )
    expect(rows).toMatchObject([
      { line: 2, handle: 'a_example', bio: 'Two\r\nlines, and "marks"' },
      { line: 5, handle: 'b_example', bio: 'plain 5" vinyl' },
    ])
    expect(leftOut).toEqual([{ why: 'A blank row.', count: 1 }])
  })

  test('ids that a spreadsheet shortened are refused with the line, the row and the reason, even beside a handle', async () => {
    const { rows, refused } = await listOf('ID,Handle\n1.23E+18,a_example\n"1,23E+18",b_example\n118804749,c_example\n')
    expect(rows).toMatchObject([{ stableId: '118804749', handle: 'c_example' }])
    expect(refused).toMatchObject([
      { line: 2, text: '1.23E+18,a_example' },
      { line: 3, text: '"1,23E+18",b_example' },
    ])
    expect(refused[0]?.why).toMatch(/last digits are lost/)
  })

  test('ids that a spreadsheet rounded without a word are refused too; one that ends in zeros by chance is not', async () => {
    const rounded = await listOf(
      'ID,Handle\n1187469123456780000,a_example\n1234569123456780000,b_example\n1587469123456780000,c_example\n118804749,d_example\n',
    )
    expect(rounded.rows.map(({ handle }) => handle)).toEqual(['d_example'])
    expect(rounded.refused[0]?.why).toMatch(/rounded/)
    const chance = await listOf(
      'ID,Handle\n1187469123456780000,a_example\n1234569123456781234,b_example\n1587469123456786543,c_example\n',
    )
    expect(chance.rows).toHaveLength(3)
  })

  test('an apostrophe that keeps a spreadsheet from counting is no part of the id', async () => {
    expect((await listOf("ID,Handle\n'1187469999999999999,a_example\n")).rows).toMatchObject([
      { stableId: '1187469999999999999' },
    ])
  })

  test('a link gives the handle or the id; one of another platform, or of a page, is refused', async () => {
    const { rows, refused } = await listOf(
      'Name,URL\nA,https://x.com/a_example\nB,https://twitter.com/i/user/118804749\nC,https://bsky.app/profile/c.bsky.social\nD,https://x.com/home\n',
    )
    expect(rows).toMatchObject([{ handle: 'a_example' }, { stableId: '118804749', handle: null }])
    expect(refused.map(({ why }) => why)).toEqual([
      'This is a link to Bluesky, and the list is of X.',
      expect.stringMatching(/page of X/),
    ])
  })

  test('a link to somebody’s own site says nothing, and does no harm where the handle is there', async () => {
    const { rows, refused } = await listOf('Handle,URL\na_example,https://allotments.example\n,https://else.example\n')
    expect(rows).toMatchObject([{ handle: 'a_example' }])
    expect(refused).toMatchObject([{ line: 3, why: 'This row has no ID, no handle and no link.' }])
  })

  test('the day of a follow is read in forms that cannot be mistaken', async () => {
    const { rows } = await listOf(
      'Handle,Followed at\na_example,2023-02-18T12:33:11Z\nb_example,Sat Feb 18 12:33:11 +0000 2023\nc_example,1676723591\nd_example,03/04/2023\n',
    )
    expect(rows.map(({ since }) => since)).toEqual(['2023-02-18', '2023-02-18', '2023-02-18', null])
  })

  test('a quotation mark that nobody closes costs its own line', async () => {
    const { rows, refused } = await listOf('Handle,Bio\na_example,"open\nb_example,fine\nc_example,fine\n')
    expect(rows.map(({ handle }) => handle)).toEqual(['b_example', 'c_example'])
    expect(refused).toMatchObject([{ line: 2, text: 'a_example,"open' }])
  })
})

describe('as spreadsheets save it', () => {
  test('in UTF-16, separated by tabs', async () => {
    const text = 'Handle\tName\r\na_example\tZoë Example\r\n'
    const { rows } = await listOf(Buffer.concat([Uint8Array.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(rows).toMatchObject([{ handle: 'a_example', name: 'Zoë Example' }])
  })

  test('with a line for Excel that says how the cells are separated', async () => {
    const { rows } = await listOf('sep=;\r\nHandle;Name\r\na_example;Anna, the first\r\n')
    expect(rows).toMatchObject([{ line: 3, handle: 'a_example', name: 'Anna, the first' }])
  })

  test('in an old Windows encoding, with a word of warning', async () => {
    const bytes = Buffer.from('Handle;Name\r\na_example;Zo\u00eb Example\r\n', 'latin1')
    const { warnings, table } = await readFile(fileOf('a.csv', bytes), { plainHandlesAre: 'x' })
    expect(table?.preview[0]?.[1]).toBe('Zoë Example')
    expect(warnings).toEqual([expect.stringMatching(/not in UTF-8/)])
  })
})
