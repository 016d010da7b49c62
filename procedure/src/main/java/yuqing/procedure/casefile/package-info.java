/// What is on record about one incident, and what the procedure judges of it: the values that the
/// rules take and give. No rule is here.
package yuqing.procedure.casefile;
