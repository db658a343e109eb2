// Plain JavaScript that every Node from 20 on runs: installs what is missing, then hands over to a Node that is new
// enough for the rest. Usage: node scripts/bootstrap.mjs <start|test|dev|check|bench|soak|cli> [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.installed')
const neededNode = 24

/** What each word runs, and which packages that takes. */
const entries = {
  start: { file: 'scripts/start.ts', scope: 'production' },
  cli: { file: 'server/cli/main.ts', scope: 'production' },
  test: { file: 'scripts/test.ts', scope: 'all' },
  dev: { file: 'scripts/dev.ts', scope: 'all' },
  check: { file: 'scripts/check.ts', scope: 'all' },
  bench: { file: 'bench/main.ts', scope: 'all' },
  soak: { file: 'scripts/soak.ts', scope: 'all' },
}

const [word = '', ...args] = process.argv.slice(2)
const entry = Object.hasOwn(entries, word) ? entries[word] : undefined
if (entry === undefined) fail(`Say what to run: one of ${Object.keys(entries).join(', ')}.`)
if (process.platform === 'win32') fail('Windows is not supported by itself: run this inside WSL.')
if (!existsSync(join(root, entry.file)))
  fail(`There is no ${entry.file} in this version, so "${word}" cannot run.`)
await install(entry.scope)
run(findNode(), join(root, entry.file), args)

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Does nothing when the packages of this lock file are there already. */
async function install(scope) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (isInstalled(lock, scope)) return
  const release = await takeTurn()
  try {
    if (!isInstalled(lock, scope)) installPackages(lock, scope)
  } finally {
    await release()
  }
}

/** Packages for development do no harm to production, so they are never taken away again. */
function isInstalled(lock, scope) {
  const known = readStamp()
  const stamp = known?.lock === lock ? known : stampOfHand(lock)
  return stamp !== null && (stamp.scope === 'all' || stamp.scope === scope)
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return null
  }
}

/** Somebody may have called `npm ci` by hand: npm leaves a list of what it installed. */
function stampOfHand(lock) {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages
    const missing = Object.entries(wanted).filter(
      ([path, { version, optional }]) => path !== '' && !optional && there[path]?.version !== version,
    )
    if (missing.some(([, { dev }]) => !dev)) return null
    const stamp = { lock, scope: missing.length === 0 ? 'all' : 'production' }
    writeStamp(stamp)
    return stamp
  } catch {
    return null
  }
}

function writeStamp(stamp) {
  writeFileSync(`${stampFile}.new`, JSON.stringify(stamp))
  renameSync(`${stampFile}.new`, stampFile)
}

/** Everything npm says goes to stderr, as the output of a command line belongs to its result. */
function installPackages(lock, scope) {
  const all = scope === 'all' || readStamp()?.scope === 'all'
  console.error(
    `Installing packages${all ? '' : ' (those for running only)'}: this is needed once a version.`,
  )
  const options = ['ci', '--loglevel=error', '--ignore-scripts', '--no-audit', '--no-fund']
  if (!all) options.push('--omit=dev')
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []]
  const { status, error } = spawnSync(command, [...first, ...options], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // NODE_ENV=production or npm's own --omit would leave out what is needed here.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '', npm_config_include: '' },
  })
  if (error) fail(`npm could not be run (${error.message}): install Node with npm, then try again.`)
  if (status !== 0)
    fail('The packages could not be installed; npm says why above. Try again when that is mended.')
  writeStamp({ lock, scope: all ? 'all' : 'production' })
}

/** Of several starts in one checkout one installs and the others wait; the turn ends with the process that has it. */
async function takeTurn() {
  const { dev, ino } = statSync(root)
  for (let said = false; ; said = true) {
    const release =
      process.platform === 'linux' ? await listenOn(`\0brainbots-install-${dev}-${ino}`) : takeFolder()
    if (release !== null) return release
    if (!said) console.error('Another start is installing the packages; waiting for it.')
    await sleep(200)
  }
}

function listenOn(name) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)))
    server.listen(name, () => resolve(() => new Promise((done) => server.close(done))))
  })
}

/** Where there are no such sockets: a folder, taken to be left over when it is older than any installation lasts. */
function takeFolder() {
  const folder = join(root, '.cache', 'installing')
  mkdirSync(dirname(folder), { recursive: true })
  if (existsSync(folder) && Date.now() - statSync(folder).mtimeMs > 15 * 60_000) rmdirSync(folder)
  try {
    mkdirSync(folder)
    return async () => rmdirSync(folder)
  } catch {
    return null
  }
}

/** This Node if it will do, else the one that npm brought. */
function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  const brought = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(brought) && spawnSync(brought, ['--version'], { stdio: 'ignore' }).status === 0)
    return brought
  fail(
    `Node ${neededNode} or newer is needed and this is ${process.version}, with none for ${process.platform} on ${process.arch} among the packages: install one from https://nodejs.org and try again.`,
  )
}

/**
 * Ends as the program ends. The channel tells a server when this process is killed, so that it ends too. Commands take
 * paths from where the user stands; everything else works from the checkout.
 */
function run(node, file, rest) {
  const channel = word === 'start' ? ['ipc'] : []
  const child = spawn(node, [file, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', ...channel],
    cwd: word === 'cli' ? (process.env.INIT_CWD ?? process.cwd()) : root,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']) {
    // From a keyboard an interrupt reaches the program by itself.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  watchShell(child)
  child.once('error', (error) => fail(`${node} could not be run: ${error.message}`))
  child.once('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    for (const each of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(each)
    process.kill(process.pid, signal)
  })
}

/**
 * npm passes a signal on to the shell between it and this process, and many a shell dies of it without a word: a server
 * whose npm was ended would run on, unseen.
 */
function watchShell(child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const look = () => process.ppid !== shell && child.kill('SIGTERM')
  setInterval(look, 500).unref()
}
