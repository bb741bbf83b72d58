-- A round excludes leaves that are declared or imported. A survey leaf is no matter of the round: its points come from the
-- frozen survey and would count all the same; a unit is exempted from the survey as a whole, by the survey's manager.
CREATE OR REPLACE FUNCTION check_excluded_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "RoundUnit" u
      JOIN "Round" r ON r."id" = u."roundId"
      JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE u."id" = NEW."roundUnitId" AND c."id" = NEW."criterionId" AND c."source" <> 'survey'
  ) THEN
    RAISE EXCEPTION 'the criterion is no leaf of the round that can be excluded' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
