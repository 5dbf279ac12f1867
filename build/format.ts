// `npm run format`: writes every file in the house's format.
import { runTool } from './programs.ts'

process.exitCode = (await runTool('oxfmt', 'oxfmt', ['--write', '.'])).status
