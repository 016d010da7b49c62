/// Why an obligation stands as it does, for people who ask: start reading at
/// [yuqing.escalation.why.WhyResource].
package yuqing.escalation.why;
