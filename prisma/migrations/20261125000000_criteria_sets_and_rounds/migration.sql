-- CreateEnum
CREATE TYPE "UnitEventKind" AS ENUM ('create', 'merge', 'split', 'rename', 'retype', 'abolish');

-- CreateEnum
CREATE TYPE "RoundNoticeKind" AS ENUM ('opened', 'rulesChanged', 'extended');

-- AlterTable
ALTER TABLE "CriteriaSet" ADD COLUMN     "basedOnId" UUID,
ADD COLUMN     "issuedAt" TIMESTAMPTZ(3),
ADD COLUMN     "issuedById" UUID;

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "label" TEXT,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "scaleText" TEXT;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "copiedFromId" UUID,
ADD COLUMN     "openedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "beganById" UUID,
ADD COLUMN     "endedById" UUID;

-- AlterTable
ALTER TABLE "UnitLineage" ADD COLUMN     "eventId" UUID;

-- CreateTable
CREATE TABLE "UnitEvent" (
    "id" UUID NOT NULL,
    "kind" "UnitEventKind" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "decisionNumber" TEXT,
    "decisionDate" DATE,
    "note" TEXT,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CriteriaDraft" (
    "setId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "CriteriaDraft_pkey" PRIMARY KEY ("setId")
);

-- CreateTable
CREATE TABLE "CriteriaMapping" (
    "id" UUID NOT NULL,
    "fromSetId" UUID NOT NULL,
    "toSetId" UUID NOT NULL,
    "rows" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedById" UUID NOT NULL,

    CONSTRAINT "CriteriaMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundRuleChange" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "decisionNumber" TEXT NOT NULL,
    "decisionDate" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoundRuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundNotice" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "roundUnitId" UUID,
    "kind" "RoundNoticeKind" NOT NULL,
    "subject" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoundNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoundNoticeRead" (
    "noticeId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoundNoticeRead_pkey" PRIMARY KEY ("noticeId","accountId")
);

-- CreateIndex
CREATE INDEX "UnitEvent_effectiveOn_idx" ON "UnitEvent"("effectiveOn");

-- CreateIndex
CREATE INDEX "CriteriaMapping_toSetId_idx" ON "CriteriaMapping"("toSetId");

-- CreateIndex
CREATE UNIQUE INDEX "CriteriaMapping_fromSetId_toSetId_key" ON "CriteriaMapping"("fromSetId", "toSetId");

-- CreateIndex
CREATE UNIQUE INDEX "RoundRuleChange_roundId_number_key" ON "RoundRuleChange"("roundId", "number");

-- CreateIndex
CREATE INDEX "RoundNotice_roundId_createdAt_idx" ON "RoundNotice"("roundId", "createdAt");

-- CreateIndex
CREATE INDEX "RoundNotice_roundUnitId_idx" ON "RoundNotice"("roundUnitId");

-- CreateIndex
CREATE INDEX "RoundNoticeRead_accountId_idx" ON "RoundNoticeRead"("accountId");

-- CreateIndex
CREATE INDEX "CriteriaSet_basedOnId_idx" ON "CriteriaSet"("basedOnId");

-- CreateIndex
CREATE INDEX "Unit_beganById_idx" ON "Unit"("beganById");

-- CreateIndex
CREATE INDEX "Unit_endedById_idx" ON "Unit"("endedById");

-- CreateIndex
CREATE INDEX "UnitLineage_eventId_idx" ON "UnitLineage"("eventId");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_beganById_fkey" FOREIGN KEY ("beganById") REFERENCES "UnitEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "UnitEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitLineage" ADD CONSTRAINT "UnitLineage_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "UnitEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitEvent" ADD CONSTRAINT "UnitEvent_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaSet" ADD CONSTRAINT "CriteriaSet_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaDraft" ADD CONSTRAINT "CriteriaDraft_setId_fkey" FOREIGN KEY ("setId") REFERENCES "CriteriaSet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaDraft" ADD CONSTRAINT "CriteriaDraft_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaMapping" ADD CONSTRAINT "CriteriaMapping_fromSetId_fkey" FOREIGN KEY ("fromSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaMapping" ADD CONSTRAINT "CriteriaMapping_toSetId_fkey" FOREIGN KEY ("toSetId") REFERENCES "CriteriaSet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CriteriaMapping" ADD CONSTRAINT "CriteriaMapping_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_copiedFromId_fkey" FOREIGN KEY ("copiedFromId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRuleChange" ADD CONSTRAINT "RoundRuleChange_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundRuleChange" ADD CONSTRAINT "RoundRuleChange_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundNotice" ADD CONSTRAINT "RoundNotice_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundNotice" ADD CONSTRAINT "RoundNotice_roundUnitId_fkey" FOREIGN KEY ("roundUnitId") REFERENCES "RoundUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundNotice" ADD CONSTRAINT "RoundNotice_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundNoticeRead" ADD CONSTRAINT "RoundNoticeRead_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "RoundNotice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundNoticeRead" ADD CONSTRAINT "RoundNoticeRead_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
