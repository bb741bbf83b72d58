import type { SurveyView } from '@/contracts/surveys';
import { formatDecimal, formatMax } from '@/text/format';
import { DefinitionList } from '@/ui/primitives/definition-list';
import { TableRegion } from '@/ui/primitives/table-region';

/** What was asked, of whom, and how much each group weighs. */
export function QuestionnaireView({ survey }: { readonly survey: SurveyView }) {
  return (
    <div className="grid gap-5">
      <DefinitionList
        items={[
          { term: 'Thang trả lời', description: survey.scale.map(({ value, label }) => `${value} ${label}`).join(' · ') },
          ...survey.groups.map(({ key, label, weight }) => ({ term: `Nhóm ${key}`, description: `${label}; trọng số ${formatDecimal(weight)}` })),
        ]}
      />
      <TableRegion label="Câu hỏi theo tiêu chí" stack>
        <table className="table">
          <caption className="sr-only">Câu hỏi theo tiêu chí</caption>
          <thead>
            <tr>
              <th scope="col">Tiêu chí</th>
              <th scope="col" className="col-number">
                Điểm tối đa
              </th>
              <th scope="col">Câu hỏi</th>
            </tr>
          </thead>
          <tbody>
            {survey.leaves.map(({ code, name, maxPoints, questions }) => (
              <tr key={code}>
                <th scope="row">
                  {code} {name}
                </th>
                <td className="col-number" data-label="Điểm tối đa">
                  {formatMax(maxPoints)}
                </td>
                <td className="col-wide" data-label="Câu hỏi">
                  {questions.map(({ id, text }) => (
                    <p key={id}>
                      <span className="text-muted">{id}.</span> {text}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}
