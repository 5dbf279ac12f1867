// `node build/run.mjs COMMAND …` is what every npm script calls: it installs what is missing, then runs build/COMMAND.ts.
// Plain JavaScript in old words on purpose: it is read by whatever Node the person has, and has to live long enough to
// say which one is needed. What comes after it runs on Node 24, which the packages below bring.
import { spawn, spawnSync } from 'child_process'
import { createHash } from 'crypto'
import { existsSync, readFileSync, writeFileSync } from 'fs'
import { dirname, delimiter, join } from 'path'
import { fileURLToPath } from 'url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const keptDigest = join(modules, '.bonafide-lock')

// node:sqlite needs no flag from 22.13, TypeScript files run as they are from 22.18.
/** @type {[number, number]} */
const oldestForInstalling = [18, 0]
/** @type {[number, number]} */
const oldestForRunning = [22, 18]
const bringsItsOwnNode = ['linux-x64', 'linux-arm64', 'win32-x64']

const platform = process.platform + '-' + process.arch
const own = process.versions.node

if (!isAtLeast(own, oldestForInstalling)) {
  stop(
    'Bonafide cannot be installed with Node ' + own + '. Install Node 24 from https://nodejs.org, then run this again.',
  )
}
if (bringsItsOwnNode.indexOf(platform) < 0 && !isAtLeast(own, oldestForRunning)) {
  stop(
    'Bonafide needs Node ' +
      oldestForRunning.join('.') +
      ' or newer here, and this is ' +
      own +
      '. Install Node 24 from https://nodejs.org, then run this again.',
  )
}
install()
runCommand(process.argv[2] || 'start', process.argv.slice(3))

/** Installs with `npm ci`, unless the lockfile is the one that was installed last. */
function install() {
  const digest = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(platform)
    .digest('hex')
  if (existsSync(keptDigest) && readFileSync(keptDigest, 'utf8') === digest) return

  console.log('Installing what Bonafide needs (npm ci). The first time this takes a minute or two.')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // npm names itself to the scripts that it runs; without that, a shell finds npm.cmd on Windows.
  const npm = process.env['npm_execpath']
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm].concat(args), { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.error) stop('npm could not be started. Install Node 24 from https://nodejs.org (it brings npm).')
  if (done.status !== 0) {
    stop(
      'The packages could not be installed; npm says why above. Nothing else was changed. Run the same command again.',
    )
  }
  writeFileSync(keptDigest, digest)
}

/**
 * Hands over to build/COMMAND.ts on a Node that can run it, and ends as it ends.
 * @param {string} command
 * @param {readonly string[]} args
 */
function runCommand(command, args) {
  const script = join(root, 'build', command + '.ts')
  if (!/^[a-zA-Z]+$/.test(command) || !existsSync(script)) stop('There is no command "' + command + '" in build/.')

  /** @type {NodeJS.ProcessEnv} */
  const env = Object.assign({}, process.env)
  // Windows calls it Path; two spellings in one environment would hide one of them.
  const path = Object.keys(env).filter((name) => name.toUpperCase() === 'PATH')[0] || 'PATH'
  env[path] = join(modules, '.bin') + delimiter + (env[path] || '')
  const child = spawn(nodeProgram(), [script].concat(args), { stdio: 'inherit', env })
  // Ctrl-C reaches the child by itself; it decides how to end.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('error', (error) => stop('Node could not be started: ' + error.message))
  child.on('exit', (status, signal) => process.exit(signal ? 1 : status))
}

/** The installed Node 24 where there is one that starts (it does not on Alpine), else the person's own if it is new enough. */
function nodeProgram() {
  const folder = join(modules, 'node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch)
  const brought = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought
  if (isAtLeast(own, oldestForRunning)) return process.execPath
  return stop(
    'The Node that Bonafide brings does not start on this system, and your own (' +
      own +
      ') is too old. Install Node 24 from https://nodejs.org, then run this again.',
  )
}

/**
 * @param {string} version
 * @param {[number, number]} oldest major, then minor
 */
function isAtLeast(version, oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/**
 * @param {string} sentence what is wrong and what to do
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
