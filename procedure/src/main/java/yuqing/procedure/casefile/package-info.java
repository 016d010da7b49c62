/// What is on record about one incident, and what the procedure says of it: the values that the
/// rules take and give. No rule stands here.
package yuqing.procedure.casefile;
