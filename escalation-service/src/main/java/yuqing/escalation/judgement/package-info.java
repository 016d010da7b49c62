/// Judging an incident from all that is on record, and publishing what changed; also when
/// time reaches it. Start reading at [yuqing.escalation.judgement.IncidentJudge].
package yuqing.escalation.judgement;
