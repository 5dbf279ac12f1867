import type { VettingView } from '../../shared/api/views.ts'
import { Button } from '../ui/Button.tsx'
import { copyQuestion } from './deciding.ts'
import { questionFor } from '../../shared/domain/question.ts'

/** The question for the others: no handle, no name, nothing to discuss about a person. */
export function AskBox({ view }: { readonly view: VettingView }) {
  return (
    <div className="ask-box">
      <p>{questionFor(view)}</p>
      <Button size="tight" keyHint="C" onPress={() => void copyQuestion()}>
        Copy the question
      </Button>
    </div>
  )
}
