/// The calendar of heightened duty over REST (article 8): who set which period when, and which
/// clocks that concerns. How clocks are counted in a period is in `policy` and in the procedure.
package yuqing.escalation.calendar;
