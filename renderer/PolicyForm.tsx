import { useState } from 'react'
import type { Policy } from '../shared/domain/code.ts'
import { type PolicyField, policyGroups, readNumber } from './policyFields.ts'
import { Switch } from './ui/Checkbox.tsx'
import { TextField } from './ui/TextField.tsx'

type Props = { readonly policy: Policy; readonly onChange: (policy: Policy) => void }

/** The group's numbers: at the first start to confirm, in the settings to change. */
export function PolicyForm({ policy, onChange }: Props) {
  const { secondOpinionFor } = policy
  return (
    <>
      {policyGroups.map(({ title, about, fields }) => (
        <fieldset key={title} className="numbers policy">
          <legend>{title}</legend>
          <p className="dim">{about}</p>
          <div className="fields">
            {fields.map((field) => (
              <NumberField key={field.id} field={field} policy={policy} onChange={onChange} />
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="numbers">
        <legend>Two heads are better than one</legend>
        <Switch
          isSelected={secondOpinionFor.journalist}
          onChange={(journalist) => onChange({ ...policy, secondOpinionFor: { ...secondOpinionFor, journalist } })}
        >
          A clear journalist or medium still goes to another admin
        </Switch>
        <Switch
          isSelected={secondOpinionFor.publicFigure}
          onChange={(publicFigure) => onChange({ ...policy, secondOpinionFor: { ...secondOpinionFor, publicFigure } })}
        >
          A clear public figure still goes to another admin
        </Switch>
      </fieldset>
    </>
  )
}

/** Holds half-typed text of its own; the policy only ever gets a number within bounds. */
function NumberField({ field, policy, onChange }: Props & { readonly field: PolicyField }) {
  const value = field.read(policy)
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? null : readNumber(typed, field.most)
  const wrong = typed !== null && read === null
  return (
    <TextField
      label={`${field.label} (${field.unit})`}
      type="number"
      min={1}
      max={field.most}
      // Once the number was changed elsewhere (a draft discarded), what was typed is no longer it.
      value={typed !== null && (wrong || read === value) ? typed : String(value)}
      error={wrong ? `A whole number from 1 to ${field.most}; ${value} is kept until then.` : null}
      onChange={(text) => {
        setTyped(text)
        const number = readNumber(text, field.most)
        if (number !== null) onChange(field.write(policy, number))
      }}
    />
  )
}
