/// Why an obligation has its outcome, for people who ask: start reading at
/// [yuqing.escalation.why.WhyResource].
package yuqing.escalation.why;
