// A process of its own that looks for texts in the files of a folder, as somebody would who gets hold of it: searcherProcess.ts FOLDER
// with the texts as JSON on stdin. Says which of them it found, and in which file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('searcherProcess.ts FOLDER')
const texts = z.array(z.string()).parse(JSON.parse(readFileSync(0, 'utf8')))
const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((each) => each.isFile())
const found = files.flatMap(({ parentPath, name }) => {
  const bytes = readFileSync(join(parentPath, name))
  return texts.filter((text) => name.includes(text) || bytes.includes(text)).map((text) => ({ text, file: name }))
})
process.stdout.write(JSON.stringify(found))
