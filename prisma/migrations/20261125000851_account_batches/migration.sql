-- CreateEnum
CREATE TYPE "AccountBatchKind" AS ENUM ('create', 'reissue');

-- CreateTable
CREATE TABLE "AccountBatch" (
    "id" UUID NOT NULL,
    "kind" "AccountBatchKind" NOT NULL,
    "accounts" INTEGER NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountBatch_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "AccountBatch" ADD CONSTRAINT "AccountBatch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Append-only ──

CREATE TRIGGER "AccountBatch_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AccountBatch"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
