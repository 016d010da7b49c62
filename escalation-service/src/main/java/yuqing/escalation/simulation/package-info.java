/// Scenarios over REST: the procedure on a made-up case, nothing written.
package yuqing.escalation.simulation;
