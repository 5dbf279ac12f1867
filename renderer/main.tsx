// Starts the page: says which screens there are, asks the core how things stand, and draws the frame.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyChange, loadStart, registerScreens } from './actions.ts'
import { onChange } from './api.ts'
import { FirstStart } from './firstStart/FirstStart.tsx'
import { Frame } from './frame/Frame.tsx'
import { overviewScreen } from './overview/overviewScreen.ts'
import { queueScreen } from './queue/queueScreen.ts'
import './ui/look.css'
import './frame/frame.css'
import './queue/queue.css'

registerScreens([overviewScreen, queueScreen])

onChange((change) => void applyChange(change))
void loadStart()

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Frame FirstStart={FirstStart} />
  </StrictMode>,
)
