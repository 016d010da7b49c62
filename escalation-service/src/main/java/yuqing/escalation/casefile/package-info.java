/// What the service hears, kept as it came, and the case file read from it. Never a judgement.
package yuqing.escalation.casefile;
