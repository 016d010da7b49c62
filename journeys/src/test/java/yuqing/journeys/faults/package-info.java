/// Services started where something is wrong: what heals by itself is waited for, what does not is
/// refused, both in one line.
package yuqing.journeys.faults;
