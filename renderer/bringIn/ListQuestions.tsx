import type { FoundList } from '../../shared/api/importViews.ts'
import { Relation } from '../../shared/domain/importing.ts'
import { platformName } from '../../shared/domain/platform.ts'
import { useStore } from '../store.ts'
import { DateField } from '../ui/DateField.tsx'
import { RadioCards } from '../ui/RadioCards.tsx'
import { TextField } from '../ui/TextField.tsx'
import { answer } from './actions.ts'
import { asksForDay, relationName, whyNotOwn } from './choices.ts'
import type { ListAnswer } from './state.ts'

const relations = Relation.options.map((value) => ({ value, label: relationName(value) }))
const wholes = [
  { value: 'yes', label: 'Yes, everybody', note: 'who is not on it is said to have left' },
  { value: 'no', label: 'No, or I don’t know', note: 'it only says who is on it' },
] as const

type Props = { readonly list: FoundList; readonly given: ListAnswer; readonly asksOwn: boolean }

/** What only the admin can say of a list, asked where the file does not say it. */
export function ListQuestions({ list, given, asksOwn }: Props) {
  const today = useStore((state) => state.start?.today ?? '')
  const asks = (question: FoundList['questions'][number]) => list.questions.includes(question)
  const platform = platformName(list.platform)
  return (
    <>
      {asks('relation') && (
        <div className="field">
          <span className="field-label">Whose accounts are these?</span>
          <RadioCards
            label="Whose accounts are these?"
            cards={relations}
            value={given.relation}
            onChoose={(relation) => answer(list, { relation })}
          />
        </div>
      )}
      {asks('complete') && (
        <div className="field">
          <span className="field-label">Is the list complete?</span>
          <RadioCards
            label="Is the list complete?"
            cards={wholes}
            value={given.complete === null ? null : given.complete ? 'yes' : 'no'}
            onChoose={(whole) => answer(list, { complete: whole === 'yes' })}
          />
          <p className="about">
            A large list comes in several files: one of them alone is not complete. Only a complete list proves that an
            unfollow happened.
          </p>
        </div>
      )}
      {list.complete === false && (
        <p className="dim">
          This list is never taken as complete: it says who is on it, and proves nothing about who is not.
        </p>
      )}
      {asksForDay(list, given) && (
        <DateField
          label="On which day was the list made?"
          description="The day on which you saved it from the platform. An unfollow after that day is not judged by it."
          value={given.madeOn}
          max={today}
          onChange={(madeOn) => answer(list, { madeOn })}
        />
      )}
      {asksOwn && (
        <TextField
          label={`Our own account on ${platform}, whose list this is`}
          description="The group has not named it yet. It is kept with the group’s details; you can leave it empty."
          value={given.own}
          maxLength={320}
          isMono
          error={whyNotOwn(list.platform, given.own)}
          onChange={(own) => answer(list, { own })}
        />
      )}
    </>
  )
}
