-- A row that reaches its round on two ways reaches the same one; what a published round was computed from stays.

-- ── One round ──

-- Survey and unit, publication and unit: both of one round.
CREATE FUNCTION check_survey_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Survey" s JOIN "RoundUnit" u ON u."roundId" = s."roundId"
    WHERE s."id" = NEW."surveyId" AND u."id" = NEW."roundUnitId"
  ) THEN
    RAISE EXCEPTION 'the unit takes no part in the round of the survey' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SurveyResponse_one_round" BEFORE INSERT OR UPDATE ON "SurveyResponse"
  FOR EACH ROW EXECUTE FUNCTION check_survey_unit();
CREATE TRIGGER "SurveyUnit_one_round" BEFORE INSERT OR UPDATE ON "SurveyUnit"
  FOR EACH ROW EXECUTE FUNCTION check_survey_unit();
CREATE TRIGGER "SurveyScore_one_round" BEFORE INSERT OR UPDATE ON "SurveyScore"
  FOR EACH ROW EXECUTE FUNCTION check_survey_unit();

CREATE FUNCTION check_result_unit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Publication" p JOIN "RoundUnit" u ON u."roundId" = p."roundId"
    WHERE p."id" = NEW."publicationId" AND u."id" = NEW."roundUnitId"
  ) THEN
    RAISE EXCEPTION 'the unit takes no part in the published round' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "UnitResult_one_round" BEFORE INSERT ON "UnitResult"
  FOR EACH ROW EXECUTE FUNCTION check_result_unit();

-- ── Which leaf ──

-- The unit declares what is not surveyed; the survey scores what is.
CREATE OR REPLACE FUNCTION check_entry_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "ScoreSheet" s
      JOIN "RoundUnit" u ON u."id" = s."roundUnitId"
      JOIN "Round" r ON r."id" = u."roundId"
      JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE s."id" = NEW."sheetId" AND c."id" = NEW."criterionId" AND c."source" <> 'survey'
  ) THEN
    RAISE EXCEPTION 'the criterion is no leaf that is declared in the round' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION check_survey_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Survey" s
      JOIN "Round" r ON r."id" = s."roundId"
      JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE s."id" = NEW."surveyId" AND c."id" = NEW."criterionId" AND c."source" = 'survey'
  ) THEN
    RAISE EXCEPTION 'the criterion is no survey leaf of the round' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SurveyScore_criterion" BEFORE INSERT OR UPDATE ON "SurveyScore"
  FOR EACH ROW EXECUTE FUNCTION check_survey_criterion();

CREATE FUNCTION check_assigned_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "Round" r JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE r."id" = NEW."roundId" AND c."id" = NEW."criterionId" AND c."source" <> 'survey'
  ) THEN
    RAISE EXCEPTION 'the criterion is no leaf that is appraised in the round' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AgencyAssignment_criterion" BEFORE INSERT OR UPDATE ON "AgencyAssignment"
  FOR EACH ROW EXECUTE FUNCTION check_assigned_criterion();

CREATE FUNCTION check_excluded_criterion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "RoundUnit" u
      JOIN "Round" r ON r."id" = u."roundId"
      JOIN "Criterion" c ON c."setId" = r."criteriaSetId"
    WHERE u."id" = NEW."roundUnitId" AND c."id" = NEW."criterionId" AND c."rule" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'the criterion is no leaf of the round' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "CriterionExclusion_criterion" BEFORE INSERT OR UPDATE ON "CriterionExclusion"
  FOR EACH ROW EXECUTE FUNCTION check_excluded_criterion();

-- ── What a published result was computed from ──

CREATE FUNCTION refuse_change_of_published_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched jsonb;
BEGIN
  FOREACH touched IN ARRAY ARRAY[to_jsonb(OLD), to_jsonb(NEW)] LOOP
    IF EXISTS (
      SELECT 1 FROM "Round" r
      WHERE r."status" = 'published'
        AND r."id" = coalesce(
          (touched ->> 'roundId')::uuid,
          (SELECT u."roundId" FROM "RoundUnit" u WHERE u."id" = (touched ->> 'roundUnitId')::uuid)
        )
    ) THEN
      RAISE EXCEPTION 'the round is published' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "RankingGroup_published" BEFORE INSERT OR UPDATE OR DELETE ON "RankingGroup"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
CREATE TRIGGER "RoundUnit_published" BEFORE INSERT OR UPDATE OR DELETE ON "RoundUnit"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
CREATE TRIGGER "CriterionExclusion_published" BEFORE INSERT OR UPDATE OR DELETE ON "CriterionExclusion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
CREATE TRIGGER "SurveyUnit_published" BEFORE INSERT OR UPDATE OR DELETE ON "SurveyUnit"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
CREATE TRIGGER "SurveyScore_published" BEFORE INSERT OR UPDATE OR DELETE ON "SurveyScore"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
CREATE TRIGGER "Survey_published" BEFORE INSERT OR UPDATE OR DELETE ON "Survey"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_part();
