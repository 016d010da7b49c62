/// Reports returned to their reporters for facts that are missing: what was asked for, and what
/// of it is stated by now. Never a level, an obligation or a clock: no article stops one.
package yuqing.escalation.factsrequest;
