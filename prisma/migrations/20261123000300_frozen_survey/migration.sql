-- The freeze writes counts, decisions and points and closes the survey in one transaction; from then on they stand.
-- (Named to fire after the triggers of published rounds, whose words say more.)
CREATE TRIGGER "SurveyUnit_settled" BEFORE INSERT OR UPDATE OR DELETE ON "SurveyUnit"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_survey();
CREATE TRIGGER "SurveyScore_settled" BEFORE INSERT OR UPDATE OR DELETE ON "SurveyScore"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_survey();
