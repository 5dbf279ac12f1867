// Starts the page: says which screens there are, asks the core how things stand, and draws the frame.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// First of all: it tells zod not to look for `new Function`, which the page's policy forbids, before any schema is made.
import { onChange } from './api.ts'
import { keepTime } from './keepTime.ts'
import { applyChange, arrive, registerScreens } from './actions.ts'
import { PlanDialog } from './audits/PlanDialog.tsx'
import { auditScreen, auditsScreen, coverageScreen } from './audits/screens.ts'
import { watchOver } from './breaks.ts'
import { bringInScreen } from './bringIn/bringInScreen.ts'
import { watchImports } from './bringingIn.ts'
import { FirstStart } from './firstStart/FirstStart.tsx'
import { Frame } from './frame/Frame.tsx'
import { GiveDialog } from './give/GiveDialog.tsx'
import { helpScreen } from './help/helpScreen.ts'
import { accountScreen, followingScreen, recordsScreen, retweetsScreen } from './lists/screens.ts'
import { foundScreen, listsOverTimeScreen } from './overTime/screens.ts'
import { ownPostsScreen } from './ownPosts/ownPostsScreen.ts'
import { overviewScreen } from './overview/overviewScreen.ts'
import { queueScreen } from './queue/queueScreen.ts'
import { regularScreen } from './regular/regularScreen.ts'
import { ReportDialog } from './reportToUs/ReportDialog.tsx'
import { settingsScreen } from './settings/settingsScreen.ts'
import { TakeOutDialog } from './takeOut/TakeOutDialog.tsx'
import { toUnfollowScreen, urgentScreen } from './unfollow/screens.ts'
import { endOfSessionScreen, vettingScreen, waitingScreen } from './vetting/screens.ts'
import { wordListsScreen } from './wordLists/wordListsScreen.ts'
import './ui/look.css'
import './frame/frame.css'
import './overview/overview.css'
import './queue/queue.css'
import './settings/settings.css'

registerScreens([
  overviewScreen,
  queueScreen,
  vettingScreen,
  endOfSessionScreen,
  waitingScreen,
  followingScreen,
  urgentScreen,
  toUnfollowScreen,
  retweetsScreen,
  auditsScreen,
  auditScreen,
  coverageScreen,
  recordsScreen,
  accountScreen,
  bringInScreen,
  listsOverTimeScreen,
  foundScreen,
  ownPostsScreen,
  regularScreen,
  wordListsScreen,
  settingsScreen,
  helpScreen,
])

onChange((change) => void applyChange(change))
keepTime()
watchOver()
void arrive().then(watchImports)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Frame FirstStart={FirstStart} />
    <ReportDialog />
    <TakeOutDialog />
    <GiveDialog />
    <PlanDialog />
  </StrictMode>,
)
