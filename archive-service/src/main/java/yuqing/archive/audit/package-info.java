/// The auditor: from the timeline alone and its own clock it finds any duty past due without an
/// outcome, with two, or judged late, and publishes it. It knows no rule of the regulation and
/// trusts no statement of the engine about itself. Start reading at `AuditedObligation` (what is a
/// fault) and `AuditRound` (when it is looked for).
package yuqing.archive.audit;
