import {
  CRITICISM_IS_NO_GROUND,
  type Definition,
  type DefinitionChoice,
  KNOWN_DEFINITIONS,
} from '../../shared/domain/definition.ts'
import { openLink } from '../actions.ts'
import { useStore } from '../store.ts'
import { type RadioCard, RadioCards } from '../ui/RadioCards.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { definitionOf, edit, publishDefinition, whyNotDefinition } from './actions.ts'
import { Published } from './Published.tsx'

const cards: readonly RadioCard<DefinitionChoice>[] = [
  { value: 'none-yet', label: 'None chosen yet', note: 'each decision says so' },
  { value: 'ihra', label: KNOWN_DEFINITIONS.ihra.name, note: 'IHRA, 2016' },
  { value: 'jerusalem', label: KNOWN_DEFINITIONS.jerusalem.name, note: 'JDA, 2021' },
  { value: 'own', label: 'The group’s own', note: 'name and text below' },
]

/** Which definition the group goes by. The group decides; the app has no view. */
export function TheDefinition() {
  const start = useStore((state) => state.start)
  const drafts = useStore((state) => state.settings)
  if (start === null) return null
  const definition = drafts.definition ?? start.definition
  return (
    <Published
      id="the-definition"
      title="The definition of antisemitism that we go by"
      save="Publish the definition"
      whyNot={whyNotDefinition(drafts)}
      changed={drafts.definition !== null}
      onSave={publishDefinition}
      onDiscard={() => edit({ definition: null })}
    >
      <p className="dim">
        Groups choose differently, and Bonafide takes no side. Each decision keeps the definition that was in force,
        with its version.
      </p>
      <RadioCards
        label="The definition that we go by"
        cards={cards}
        value={definition.choice}
        onChoose={(choice) => edit({ definition: definitionOf(choice, start.definition) })}
        layout="vertical"
      />
      <AboutIt definition={definition} />
      <p>
        <b>{CRITICISM_IS_NO_GROUND}</b> Whatever the definition.
      </p>
    </Published>
  )
}

function AboutIt({ definition }: { readonly definition: Definition }) {
  switch (definition.choice) {
    case 'none-yet':
      return null
    case 'ihra':
    case 'jerusalem': {
      const { said, address } = KNOWN_DEFINITIONS[definition.choice]
      return (
        <p>
          {`${said} `}
          <button type="button" className="link" onClick={() => void openLink(address)}>
            {address}
          </button>
        </p>
      )
    }
    case 'own':
      return (
        <>
          <TextField
            label="What it is called"
            isRequired
            value={definition.name}
            maxLength={120}
            onChange={(name) => edit({ definition: { ...definition, name } })}
          />
          <TextArea
            label="Its text"
            value={definition.text}
            rows={5}
            maxLength={4000}
            onChange={(text) => edit({ definition: { ...definition, text } })}
          />
          <TextField
            label="Where it can be read"
            type="url"
            placeholder="https://"
            value={definition.address}
            maxLength={2000}
            onChange={(address) => edit({ definition: { ...definition, address } })}
          />
        </>
      )
  }
}
