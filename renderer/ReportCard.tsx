import { PlaceList } from './PlaceList.tsx'

/** The group's card of bodies to which something can be reported. */
export function ReportCard({ text }: { readonly text: string }) {
  return (
    <details className="report-card">
      <summary>Where something can be reported</summary>
      <PlaceList text={text} />
      <p className="dim">
        A list of addresses, not legal advice. The group can change it in the settings; what says “please check” was not
        confirmed.
      </p>
    </details>
  )
}
