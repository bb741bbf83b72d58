import type { RoundHeader } from '@/contracts/results';
import { formatDateLong } from '@/text/format';
import { roundRulesWords } from '@/text/round-rules';
import { rulesChangedWords } from '@/text/rule-changes';
import { DefinitionList } from '@/ui/primitives/definition-list';

/** By which rules the result came about: printed with it, since another round may have others. */
export function RoundFacts({ round, areaNames }: { round: RoundHeader; areaNames: ReadonlyMap<string, string> }) {
  const changed = rulesChangedWords(round.ruleChanges);
  return (
    <DefinitionList
      items={[
        { term: 'Bộ tiêu chí', description: round.criteriaSetName },
        ...(round.publication
          ? [
              { term: 'Quyết định', description: `Số ${round.publication.decisionNumber}, ${formatDateLong(new Date(round.publication.decisionDate))}` },
            ]
          : []),
        ...(changed ? [{ term: 'Thay đổi trong kỳ', description: changed }] : []),
        ...roundRulesWords(round.rules, (code) => areaNames.get(code) ?? code),
      ]}
    />
  );
}
