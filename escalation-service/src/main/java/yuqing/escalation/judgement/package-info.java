/// Judging an incident afresh from all that is on record and telling what changed: start reading at
/// [yuqing.escalation.judging.Judging].
package yuqing.escalation.judgement;
