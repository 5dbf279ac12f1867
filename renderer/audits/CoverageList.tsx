import { platformName } from '../../shared/domain/platform.ts'
import { showHandle } from '../../shared/domain/handle.ts'
import { localDateOf } from '../../shared/domain/calendar.ts'
import { Foreign } from '../ui/Foreign.tsx'
import { dayText } from '../when.ts'
import type { Listed } from './state.ts'
import { memberText, number } from './words.ts'

type Props = {
  readonly title: string
  readonly about: string
  /** Said where the list is empty. */
  readonly none: string
  readonly listed: Listed
}

/** Accounts of the audit as lines of a page; the file has all of a long list. */
export function CoverageList({ title, about, none, listed }: Props) {
  const left = listed.total - listed.rows.length
  return (
    <section className="card statement-list" aria-label={title}>
      <h2>{title}</h2>
      {listed.total === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <p className="dim">
            {about}
            {left > 0 &&
              ` The first ${number(listed.rows.length)} of ${number(listed.total)} are listed here; the file has them all.`}
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Account</th>
                <th scope="col">Platform</th>
                <th scope="col">What came of it</th>
                <th scope="col">When, by</th>
              </tr>
            </thead>
            <tbody>
              {listed.rows.map((member) => (
                <tr key={member.place}>
                  <td>
                    <Foreign text={showHandle(member.account)} />
                  </td>
                  <td>{platformName(member.account.platform)}</td>
                  <td>
                    {memberText(member)}
                    {member.note !== '' && (
                      <>
                        {' · '}
                        <Foreign text={member.note} />
                      </>
                    )}
                  </td>
                  <td>{member.at === null ? '' : `${dayText(localDateOf(new Date(member.at)))}, ${member.by}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && (
            <p>
              And {number(left)} more. All {number(listed.total)} are in the file of this audit, which{' '}
              <i>Save as CSV</i> and <i>Save as JSON</i> give.
            </p>
          )}
        </>
      )}
    </section>
  )
}
