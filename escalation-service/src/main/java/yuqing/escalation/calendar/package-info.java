/// The calendar of heightened duty over REST (article 8): who set which period when, and which
/// clocks that is for. How a period is judged by stands in `policy` and in the procedure.
package yuqing.escalation.calendar;
