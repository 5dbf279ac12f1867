import { Platform, platformName } from '../../shared/domain/platform.ts'
import { saveSettings } from '../actions.ts'
import { useStore } from '../store.ts'
import { Switch } from '../ui/Checkbox.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Select } from '../ui/Select.tsx'

const themes = [
  { value: 'system' as const, label: 'As this machine' },
  { value: 'light' as const, label: 'Light' },
  { value: 'dark' as const, label: 'Dark' },
]
const layouts = [
  { value: 'desk' as const, label: 'Desk' },
  { value: 'beside' as const, label: 'Beside the browser' },
]
const platforms = Platform.options.map((value) => ({ value, label: platformName(value) }))

/** Preferences that are saved as soon as they are touched. */
export function ThisMachine() {
  const start = useStore((state) => state.start)
  if (start === null) return null
  const { settings, shell } = start
  return (
    <section className="card" aria-labelledby="this-machine">
      <h2 id="this-machine">This machine</h2>
      <p className="dim">Saved at once, for this machine only.</p>
      <div className="field">
        <span className="field-label">Theme</span>
        <Segmented
          label="Theme"
          segments={themes}
          value={settings.theme}
          onChange={(theme) => void saveSettings({ theme })}
        />
      </div>
      <div className="field">
        <span className="field-label">Vetting</span>
        <Segmented
          label="Vetting"
          segments={layouts}
          value={settings.layout}
          onChange={(layout) => void saveSettings({ layout })}
        />
        <p className="about">
          The desk shows the whole checklist; beside the browser shows one check at a time in a narrow column.
        </p>
      </div>
      <Switch
        isSelected={settings.openNextProfile}
        onChange={(openNextProfile) => void saveSettings({ openNextProfile })}
        description="Saves a key and a switch of windows each time."
      >
        Open the next profile when I decide
      </Switch>
      {shell === 'desktop' && (
        <Switch
          isSelected={settings.keepOnTop}
          onChange={(keepOnTop) => void saveSettings({ keepOnTop })}
          description="So that the column beside the browser stays in sight."
        >
          Keep this window on top
        </Switch>
      )}
      <Switch
        isSelected={settings.singleKeys}
        onChange={(singleKeys) => void saveSettings({ singleKeys })}
        description="1 to 5, J, K, F … Switch them off if you speak to your computer, or hit keys by accident. Ctrl + Enter stays."
      >
        Keys of a single letter or digit
      </Switch>
      <Select
        label="A plain @name is on"
        description="Where a pasted handle says no platform."
        options={platforms}
        value={settings.plainHandlesAre}
        onChange={(plainHandlesAre) => void saveSettings({ plainHandlesAre })}
      />
    </section>
  )
}
