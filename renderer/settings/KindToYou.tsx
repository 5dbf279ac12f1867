import { useState } from 'react'
import type { Settings } from '../../shared/domain/settings.ts'
import { saveSettings } from '../actions.ts'
import { useStore } from '../store.ts'
import { Switch } from '../ui/Checkbox.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { TextField } from '../ui/TextField.tsx'
import { type OptionalNumber, readOptionalNumber } from './optionalNumber.ts'

const blurs = [
  { value: 'none' as const, label: 'Not at all', is: 0 as const },
  { value: 'light' as const, label: 'A little', is: 1 as const },
  { value: 'medium' as const, label: 'More', is: 2 as const },
  { value: 'strong' as const, label: 'Strongly', is: 3 as const },
]

type Field = OptionalNumber & {
  readonly id: 'breakAfterShown' | 'breakAfterMinutes' | 'dailyCap'
  readonly label: string
  readonly about: string
}

const numbers: readonly Field[] = [
  {
    id: 'breakAfterShown',
    label: 'Propose a break after (uncovered items)',
    about: 'Empty: not proposed.',
    least: 1,
    most: 500,
  },
  {
    id: 'breakAfterMinutes',
    label: 'Propose a break after (minutes of work)',
    about: 'Empty: not proposed. A quarter of an hour away from the keys counts as a break.',
    least: 5,
    most: 480,
  },
  {
    id: 'dailyCap',
    label: 'New accounts a day',
    about: 'Empty: as many as you like. Once reached, “next” asks you first. What is urgent is never counted.',
    least: 1,
    most: 500,
  },
]

/** What makes the work bearable: how pictures are shown, breaks, and when it is enough for a day. Nobody else sees it. */
export function KindToYou() {
  const start = useStore((state) => state.start)
  if (start === null) return null
  const { settings, counts } = start
  return (
    <section className="card" aria-labelledby="kind-to-you">
      <h2 id="kind-to-you">Kind to you</h2>
      <p className="dim">
        For you and this machine only; no other admin sees it. Uncovered today: {counts.shownToday.toLocaleString()}.
      </p>
      <div className="kind-numbers">
        {numbers.map((field) => (
          <NumberOrNothing key={field.id} field={field} value={settings[field.id]} />
        ))}
      </div>
      <Switch
        isSelected={settings.greyImages}
        onChange={(greyImages) => void saveSettings({ greyImages })}
        description="Once they are uncovered. The kept picture itself is not changed."
      >
        Show pictures in grey
      </Switch>
      <div className="field">
        <span className="field-label">Blur pictures when they are shown</span>
        <Segmented
          label="Blur pictures when they are shown"
          segments={blurs}
          value={blurs.find(({ is }) => is === settings.blurImages)?.value ?? 'none'}
          onChange={(chosen) => void saveSettings({ blurImages: blurs.find(({ value }) => value === chosen)?.is ?? 0 })}
        />
      </div>
    </section>
  )
}

/** Saved as soon as it is a number within bounds, or nothing; what is being typed stays in the field until it is left. */
function NumberOrNothing({ field, value }: { readonly field: Field; readonly value: Settings[Field['id']] }) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : String(value))
  const isWrong = readOptionalNumber(shown, field) === 'wrong'
  return (
    <div onBlur={() => !isWrong && setTyped(null)}>
      <TextField
        label={field.label}
        description={field.about}
        type="number"
        min={field.least}
        max={field.most}
        placeholder="not wanted"
        value={shown}
        error={isWrong ? `A whole number from ${field.least} to ${field.most}, or nothing.` : null}
        onChange={(text) => {
          setTyped(text)
          const read = readOptionalNumber(text, field)
          if (read !== 'wrong') void saveSettings({ [field.id]: read })
        }}
      />
    </div>
  )
}
